import type { Aggregate } from '../../../kit/metric/aggregate.ts';
import type { Metric } from '../../../kit/metric/metric.ts';
import { platformMetrics } from '../../measures/metrics/platforms.ts';

/** What changes are looked for in, besides the whole: never people, whose figures are not for a feed. */
const watchedFields = ['reason', 'team', 'channel', 'product', 'type', 'platform', 'stage'] as const;

/** Counts that follow how many conversations there are, several to each: they would be told before these themselves. */
const echoes = ['inbox.stage-stays', 'inbox.stage-standing', 'insights.sentences'];

const passedOver: ReadonlySet<string> = new Set([
  ...platformMetrics.map(({ metric }) => metric.key),
  ...echoes,
]);
const unsteady: ReadonlySet<Aggregate> = new Set(['p90', 'p95', 'repeat', 'per']);

/** How many of the last days of a metric are not looked at: what happens later still changes them. */
const settling: Readonly<Record<string, number>> = {
  'insights.reopen-rate': 3,
  'insights.transfer-rate': 1,
  'insights.escalation-rate': 1,
  'insights.abandonment-rate': 1,
  'insights.conversion-same-day': 1,
  'insights.conversion-48-hours': 3,
  'insights.conversion-last-contact': 3,
  'insights.complaints-per-thousand': 1,
  'surveys.response-rate': 3,
  'store.refund-rate': 7,
  'tickets.reopen-rate': 3,
};

/**
 * Whether changes of a metric are looked for. Those of platforms' rules and echoes are of the same rows as others,
 * extreme percentiles of a day jump by themselves, metrics of improvement tell of this very work, and platforms’ own
 * figures come in files when somebody fetches them.
 */
export function isWatched({ key, fields }: Pick<Metric, 'key' | 'fields'>, aggregate: Aggregate): boolean {
  const known = Object.keys(fields);
  const isOfPeople = known.length > 0 && known.every((field) => field === 'member');
  return !passedOver.has(key) && !unsteady.has(aggregate) && !isOfPeople && !isOther(key);
}

const others = ['improvement.', 'insights.told-'];

function isOther(key: string): boolean {
  return others.some((start) => key.startsWith(start));
}

/** The fields in whose groups changes of a metric are looked for. */
export function watchedFieldsOf({ fields }: Pick<Metric, 'fields'>): string[] {
  return watchedFields.filter((field) => Object.hasOwn(fields, field));
}

/** How many days a metric takes to settle. */
export function settlingDays(key: string): number {
  return settling[key] ?? 0;
}

/** From this share of all rows on a group is no part of the whole, but the whole by another name. */
const wholeFrom = 0.95;

/**
 * Whether a group is as good as all there is, so that nothing is said by naming it: “web chat, 100 %”.
 *
 * @example coversAll(190, 200) // true
 */
export function coversAll(rows: number, all: number): boolean {
  return rows >= wholeFrom * all;
}
