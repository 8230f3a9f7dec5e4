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
  | {
      readonly kind: 'open';
      readonly until: Date | null;
      readonly left: number | null;
      /** Of how many; null where only time counts. */
      readonly max: number | null;
    }
  | { readonly kind: 'closed' }
  | { readonly kind: 'used-up' };

/**
 * Whether a vendor lets the shop write now. The window is open up to its last millisecond and closed at its end.
 *
 * @returns always open, without an end, where there is no window; closed when the customer never wrote.
 * @example replyStanding({ seconds: 172_800, messagesMax: 5 }, { lastFromCustomerAt: yesterday, sentSince: 4 }, now)
 *   // { kind: 'open', until: tomorrow, left: 1, max: 5 }
 */
export function replyStanding(
  window: ChannelCapabilities['replyWindow'],
  { lastFromCustomerAt, sentSince }: Written,
  now: Date,
): ReplyStanding {
  if (window === null) return { kind: 'open', until: null, left: null, max: null };
  if (lastFromCustomerAt === null) return { kind: 'closed' };
  const until = new Date(lastFromCustomerAt.getTime() + window.seconds * 1000);
  if (now >= until) return { kind: 'closed' };
  const { messagesMax: max } = window;
  if (max === null) return { kind: 'open', until, left: null, max };
  const left = max - sentSince;
  return left > 0 ? { kind: 'open', until, left, max } : { kind: 'used-up' };
}

/** What was written in a conversation, and what else the customer did. */
export interface WrittenAndDone extends Written {
  /** By the adapter's name for the act: when it happened last, and how often the shop wrote since. */
  readonly acts: Readonly<Record<string, { readonly at: Date; readonly sentSince: number }>>;
}

/**
 * How the shop stands where acts open windows beside the one that a message opens. The windows do not add up: what is
 * sent counts in each, and the one that stays open longest is told.
 *
 * @example bestStanding({ replyWindow: null, actWindows: {} }, written, now) // open, without an end
 */
export function bestStanding(
  { replyWindow, actWindows = {} }: Pick<ChannelCapabilities, 'replyWindow' | 'actWindows'>,
  written: WrittenAndDone,
  now: Date,
): ReplyStanding {
  const afterActs = Object.entries(written.acts).flatMap(([act, { at, sentSince }]) => {
    const window = actWindows[act];
    return window ? [replyStanding(window, { lastFromCustomerAt: at, sentSince }, now)] : [];
  });
  return afterActs.reduce(better, replyStanding(replyWindow, written, now));
}

const ranks = { closed: 0, 'used-up': 1, open: 2 } as const;

function better(one: ReplyStanding, other: ReplyStanding): ReplyStanding {
  if (one.kind !== 'open' || other.kind !== 'open') return ranks[other.kind] > ranks[one.kind] ? other : one;
  const endOf = ({ until }: { until: Date | null }) => until?.getTime() ?? Number.POSITIVE_INFINITY;
  return endOf(other) > endOf(one) ? other : one;
}
