import { readJson } from '../keep/read-json.ts';
import type { Thread } from '../thread/thread.ts';

/** Up to which message of which conversation the visitor has looked. */
export interface Seen {
  readonly conversationId: string;
  readonly number: number;
}

/** How many messages of the shop the visitor has not looked at yet, here or on another device. */
export function countUnread(thread: Thread, seen: Seen | null): number {
  const here = seen?.conversationId === thread.conversationId ? seen.number : 0;
  const from = Math.max(here, thread.customerRead);
  return thread.messages.filter((one) => one.number > from && one.authorKind !== 'customer').length;
}

/** Everything in the thread was looked at. `null` when there is nothing. */
export function allSeen({ conversationId, messages }: Thread): Seen | null {
  const last = messages.at(-1);
  return conversationId !== null && last ? { conversationId, number: last.number } : null;
}

/** Reads what was kept; `null` when it is nothing of ours. */
export function readSeen(kept: string | null): Seen | null {
  const seen = readJson(kept);
  const { conversationId, number } = seen ?? {};
  return typeof conversationId === 'string' && typeof number === 'number' ? { conversationId, number } : null;
}
