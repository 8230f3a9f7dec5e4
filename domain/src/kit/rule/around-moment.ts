import type { RuleMoment } from './rule.ts';

/** What a rule looks at late it still looks at: a server that was down for an hour forgets nothing. */
const lateMaxMs = 24 * 3600_000;

/** Values of a field, the first not included. */
interface Values {
  readonly from: Date;
  readonly to: Date;
}

/**
 * Which values of its field a rule looks at now. Before a moment: all that lie ahead by no more than it asks, whenever
 * they were heard of. After one: those whose time came since the rule is on, a day back at most, so that what is long
 * past stays past.
 *
 * @param since when the rule began to be on
 * @example ringing({ field: 'dueAt', seconds: -3600 }, now, since) // due within the next hour
 */
export function ringing({ seconds }: RuleMoment, now: Date, since: Date): Values {
  const asideMs = seconds * 1000;
  const to = new Date(now.getTime() - asideMs);
  if (seconds < 0) return { from: now, to };
  const firstMs = Math.max(since.getTime(), now.getTime() - lateMaxMs);
  return { from: new Date(firstMs - asideMs), to };
}

/**
 * When a rule looks at a thing with this value; null when never. What was heard of too late is looked at once it is
 * heard of, as long as the moment itself lies ahead.
 *
 * @param knownAt since when the thing is there; null when nobody knows
 */
export function ringsAt({ seconds }: RuleMoment, value: Date, knownAt: Date | null): Date | null {
  const at = new Date(value.getTime() + seconds * 1000);
  if (knownAt === null || at >= knownAt) return at;
  return seconds < 0 && knownAt < value ? knownAt : null;
}
