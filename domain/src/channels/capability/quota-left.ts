import { z } from 'zod';
import { Moment } from '../../kit/shapes.ts';
import type { ChannelCapabilities } from './shapes.ts';

/** What a vendor still takes from the whole shop in the span that runs now. */
export const QuotaLeft = z.object({
  messages: z.number().int(),
  perSeconds: z.number(),
  left: z.number().int(),
  /** When the span that runs now ends; null while none has begun. */
  until: Moment.nullable(),
});
export type QuotaLeft = z.infer<typeof QuotaLeft>;

/** What was taken in a span, and when that began. */
interface Taken {
  readonly since: Date;
  readonly used: number;
}

/**
 * What is left of a vendor's quota. A span begins with its first message, and at its end everything is there again.
 *
 * @returns null where the vendor sets none
 * @example quotaLeft({ messages: 20, perSeconds: 10 }, { since: now, used: 5 }, now) // { left: 15, until: in 10 s, … }
 */
export function quotaLeft(
  quota: ChannelCapabilities['quota'],
  taken: Taken | null,
  now: Date,
): QuotaLeft | null {
  if (quota === null) return null;
  const endsAt = taken && new Date(taken.since.getTime() + quota.perSeconds * 1000);
  if (!taken || !endsAt || endsAt <= now) return { ...quota, left: quota.messages, until: null };
  return { ...quota, left: Math.max(0, quota.messages - taken.used), until: endsAt.toISOString() };
}
