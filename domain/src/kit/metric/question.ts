import { z } from 'zod';
import { fieldOf } from '../filter/field.ts';
import { type CheckedFilter, FilterShape } from '../filter/filter.ts';
import { type FilterProblem, parseFilter } from '../filter/parse-filter.ts';
import type { Word } from '../words.ts';
import { buckets } from './bucket.ts';
import { isGroup, isTimeGroup } from './group.ts';
import { Measured } from './measured.ts';
import type { Metric, MetricRegistry } from './metric.ts';
import { daysOf, MetricPeriod, periodLastYear, previousPeriod } from './period.ts';
import { metricReasons } from './words.ts';

/** Most parts a period may be cut into: a hundred days by the hour. */
const bucketsMax = 2400;

const Group = z.string().min(1).max(100);

/**
 * What somebody wants to know: which metric, when, cut and grouped how (by one field or group of time, then by
 * another), of which rows, beside what: the period before, the same dates last year, or the goal that is set.
 */
export const MetricQuestion = z
  .strictObject({
    metric: z.string().min(1).max(100),
    period: MetricPeriod,
    bucket: z.enum(buckets).default('none'),
    groupBy: Group.optional(),
    thenBy: Group.optional(),
    filter: FilterShape.optional(),
    compare: z.enum(['none', 'previous', 'year', 'target']).default('none'),
  })
  .refine(({ bucket, period }) => bucket !== 'hour' || daysOf(period) * 24 <= bucketsMax)
  .refine(({ groupBy, thenBy }) => thenBy === undefined || (groupBy !== undefined && groupBy !== thenBy));
export type MetricQuestion = z.infer<typeof MetricQuestion>;

/**
 * `bucket` is a bucket's key, `group` a value of `groupBy` and `thenGroup` one of `thenBy`; null when the question asked for
 * none, or it is empty.
 */
const MetricRow = Measured.extend({
  bucket: z.string().nullable(),
  group: z.string().nullable(),
  thenGroup: z.string().nullable(),
});
export type MetricRow = z.infer<typeof MetricRow>;

/** The value that a goal wants of the whole, or of one group of the question. */
const MetricTarget = z.object({ group: z.string().nullable(), value: z.number() });
export type MetricTarget = z.infer<typeof MetricTarget>;

/** The answer. Rows without anything behind them may be left out; `total` is measured, never summed from the rows. */
export const MetricAnswer = z.object({
  metric: z.string(),
  period: MetricPeriod,
  rows: z.array(MetricRow),
  total: Measured,
  comparison: z.object({ period: MetricPeriod, rows: z.array(MetricRow), total: Measured }).nullable(),
  /** Null unless the question compares with the target; empty where no goal is set. */
  targets: z.array(MetricTarget).nullable(),
});
export type MetricAnswer = z.infer<typeof MetricAnswer>;

/** A question that can be answered. */
export interface CheckedQuestion {
  readonly metric: Metric;
  readonly question: MetricQuestion;
  readonly filter: CheckedFilter;
  /** The other period, when the question compares. */
  readonly comparedWith: MetricPeriod | null;
}

export type ParsedQuestion =
  | { readonly ok: true; readonly checked: CheckedQuestion }
  | { readonly ok: false; readonly reason: Word; readonly problems: readonly FilterProblem[] };

/** Checks a question against the metrics there are: that it exists, can be grouped so, and knows the filter's fields. */
export function checkQuestion(registry: MetricRegistry, question: MetricQuestion): ParsedQuestion {
  const metric = registry.get(question.metric);
  if (metric === undefined) return { ok: false, reason: metricReasons.unknownMetric, problems: [] };
  if (!canGroup(metric, question.groupBy) || !canGroup(metric, question.thenBy)) {
    return { ok: false, reason: metricReasons.unknownDimension, problems: [] };
  }
  const filter = parseFilter(metric.fields, question.filter ?? { all: [] });
  if (!filter.ok) return { ok: false, reason: metricReasons.unsuitableFilter, problems: filter.problems };
  return {
    ok: true,
    checked: { metric, question, filter: filter.filter, comparedWith: otherPeriod(question) },
  };
}

function canGroup(metric: Metric, group: string | undefined): boolean {
  return group === undefined || isTimeGroup(group) || isGroup(fieldOf(metric.fields, group));
}

function otherPeriod({ period, compare }: MetricQuestion): MetricPeriod | null {
  if (compare === 'none' || compare === 'target') return null;
  return compare === 'year' ? periodLastYear(period) : previousPeriod(period);
}
