import type { ChannelCapabilities } from './shapes.ts';

/** What was written in a conversation so far, as far as a vendor's window asks. */
export interface Written {
  /** When the customer wrote last; `null` when they never did. */
  readonly lastFromCustomerAt: Date | null;
  /** How many messages the shop sent since. */
  readonly sentSince: number;
}

/** Whether the shop may write now, and until when. */
export type ReplyStanding =
  | { readonly kind: 'open'; readonly until: Date | null; readonly left: number | null }
  | { readonly kind: 'closed' }
  | { readonly kind: 'used-up' };

/**
 * Whether a vendor lets the shop write now. The window is open up to its last millisecond and closed at its end.
 *
 * @returns always open, without an end, where there is no window; closed when the customer never wrote.
 * @example replyStanding({ seconds: 172_800, messagesMax: 5 }, { lastFromCustomerAt: yesterday, sentSince: 4 }, now)
 *   // { kind: 'open', until: tomorrow, left: 1 }
 */
export function replyStanding(
  window: ChannelCapabilities['replyWindow'],
  { lastFromCustomerAt, sentSince }: Written,
  now: Date,
): ReplyStanding {
  if (window === null) return { kind: 'open', until: null, left: null };
  if (lastFromCustomerAt === null) return { kind: 'closed' };
  const until = new Date(lastFromCustomerAt.getTime() + window.seconds * 1000);
  if (now >= until) return { kind: 'closed' };
  if (window.messagesMax === null) return { kind: 'open', until, left: null };
  const left = window.messagesMax - sentSince;
  return left > 0 ? { kind: 'open', until, left } : { kind: 'used-up' };
}
