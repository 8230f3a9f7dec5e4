import { z } from 'zod';
import type { Priority } from '../inbox/index.ts';

const Minutes = z.number().int().min(-1440).max(1440);

/**
 * How many minutes longer than it did a conversation counts as having waited, by its priority; an ordinary one by none.
 * Everybody ages alike, so no low one waits for ever, and a minute of waiting is worth a minute of head start: linear
 * ageing. The order of two that wait never changes while they wait, so it can be stored.
 */
export const HeadStarts = z
  .strictObject({ low: Minutes, high: Minutes, urgent: Minutes })
  .refine(({ low, high, urgent }) => low <= 0 && high >= 0 && urgent >= high, {
    message: 'routing.head-starts-in-order',
  });
export type HeadStarts = z.infer<typeof HeadStarts>;
/** Within a day, strict priority. */
export const headStartsAtFirst: HeadStarts = { low: -120, high: 120, urgent: 480 };

/** How a conversation stands in the queue, before its queue is asked. */
interface Waits {
  readonly priority: Priority;
  readonly waitingSinceMs: number;
  /** How much longer than it did its queue lets it count as having waited. */
  readonly headStartMinutes?: number | undefined;
}

/**
 * The moment by which a conversation stands in the queue, in milliseconds: the smaller, the sooner its turn.
 *
 * @example effectiveSince(headStartsAtFirst, { priority: 'high', waitingSinceMs: noon }) === noon - 7_200_000
 */
export function effectiveSince(
  headStarts: HeadStarts,
  { priority, waitingSinceMs, headStartMinutes = 0 }: Waits,
): number {
  const minutes = { ...headStarts, normal: 0 }[priority] + headStartMinutes;
  return waitingSinceMs - minutes * 60_000;
}
