import type { Message } from '@zhiyin/domain/inbox';

/**
 * As much of a conversation as this screen holds. The numbers of its messages may have gaps: what the reader may not
 * see keeps its number. So whether something is missing is never told from a gap, only from `readTo`.
 */
export interface HeldThread {
  /** In order, each once. */
  readonly messages: readonly Message[];
  /** Everything after the first message held was asked for up to this number. */
  readonly readTo: number;
  readonly hasEarlier: boolean;
}

/** Takes the end of a conversation, read for the first time. A full page means that there is more before it. */
export function beginThread(page: readonly Message[], limit: number): HeldThread {
  return { messages: page, readTo: highest(page, 0), hasEarlier: isFull(page, limit) };
}

/** Takes what came after `readTo`. */
export function addNewer(thread: HeldThread, page: readonly Message[]): HeldThread {
  return {
    ...thread,
    messages: union(thread.messages, page),
    readTo: Math.max(thread.readTo, highest(page, 0)),
  };
}

/** Takes the page before the first message held; a page that is not full was the first of the conversation. */
export function addEarlier(thread: HeldThread, page: readonly Message[], limit: number): HeldThread {
  return { ...thread, messages: union(page, thread.messages), hasEarlier: isFull(page, limit) };
}

/** Takes everything between some message and the first one held. */
export function addReached(
  thread: HeldThread,
  messages: readonly Message[],
  hasEarlier: boolean,
): HeldThread {
  return { ...thread, messages: union(messages, thread.messages), hasEarlier };
}

/** Takes a message of our own that was just stored. Others may have spoken in between: `readTo` passes over none. */
export function addSent(thread: HeldThread, message: Message): HeldThread {
  const isNext = message.number === thread.readTo + 1;
  return {
    ...thread,
    messages: union(thread.messages, [message]),
    readTo: isNext ? message.number : thread.readTo,
  };
}

/** Whether something stands between what was read and a message that is held already. */
export function hasUnreadGap(thread: HeldThread): boolean {
  return highest(thread.messages, 0) > thread.readTo;
}

function isFull(page: readonly Message[], limit: number): boolean {
  return page.length >= limit && (page[0]?.number ?? 1) > 1;
}

function highest(messages: readonly Message[], least: number): number {
  return messages.at(-1)?.number ?? least;
}

function union(a: readonly Message[], b: readonly Message[]): readonly Message[] {
  const byNumber = new Map([...a, ...b].map((message) => [message.number, message]));
  if (byNumber.size === a.length) return a;
  return [...byNumber.values()].sort((one, other) => one.number - other.number);
}
