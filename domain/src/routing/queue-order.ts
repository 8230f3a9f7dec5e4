import type { Priority } from '../inbox/index.ts';

/**
 * How many seconds longer than it did a conversation counts as having waited, by its priority. Within a day that is
 * strict priority; and as everybody ages alike, no low one waits for ever. Linear ageing: the order of two that wait
 * never changes while they wait, so it can be stored.
 */
const headStartSeconds: Readonly<Record<Priority, number>> = {
  low: -2 * 3600,
  normal: 0,
  high: 2 * 3600,
  urgent: 8 * 3600,
};

/**
 * The moment by which a conversation stands in the queue, in milliseconds: the smaller, the sooner its turn.
 *
 * @param headStartMinutes How much longer than it did its queue lets it count as having waited.
 * @example effectiveSince('high', Date.UTC(2026, 10, 22, 12)) === Date.UTC(2026, 10, 22, 10)
 */
export function effectiveSince(priority: Priority, waitingSinceMs: number, headStartMinutes = 0): number {
  return waitingSinceMs - headStartSeconds[priority] * 1000 - headStartMinutes * 60_000;
}
