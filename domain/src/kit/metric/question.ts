import { z } from 'zod';
import { type CheckedFilter, FilterShape } from '../filter/filter.ts';
import { type FilterProblem, parseFilter } from '../filter/parse-filter.ts';
import type { Word } from '../words.ts';
import { buckets } from './bucket.ts';
import type { Metric, MetricRegistry } from './metric.ts';
import { daysOf, MetricPeriod, periodLastYear, previousPeriod } from './period.ts';
import { metricReasons } from './words.ts';

/** Most parts a period may be cut into: a hundred days by the hour. */
const bucketsMax = 2400;

/** What somebody wants to know: which metric, when, cut and grouped how, of which rows, beside which other period. */
export const MetricQuestion = z
  .strictObject({
    metric: z.string().min(1).max(100),
    period: MetricPeriod,
    bucket: z.enum(buckets).default('none'),
    groupBy: z.string().min(1).max(100).optional(),
    filter: FilterShape.optional(),
    compare: z.enum(['none', 'previous', 'year']).default('none'),
  })
  .refine(({ bucket, period }) => bucket !== 'hour' || daysOf(period) * 24 <= bucketsMax);
export type MetricQuestion = z.infer<typeof MetricQuestion>;

/** A value with the number of rows behind it. Null means that nothing can be said, which is not 0. */
const Measured = z.object({ value: z.number().nullable(), n: z.int().min(0) });

/** `bucket` is a bucket's key and `group` a dimension's value; null when the question asked for none, or it is empty. */
const MetricRow = Measured.extend({ bucket: z.string().nullable(), group: z.string().nullable() });
export type MetricRow = z.infer<typeof MetricRow>;

/** The answer. Rows without anything behind them may be left out; `total` is measured, never summed from the rows. */
export const MetricAnswer = z.object({
  metric: z.string(),
  period: MetricPeriod,
  rows: z.array(MetricRow),
  total: Measured,
  comparison: z.object({ period: MetricPeriod, rows: z.array(MetricRow), total: Measured }).nullable(),
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
  if (question.groupBy !== undefined && !metric.dimensions.includes(question.groupBy)) {
    return { ok: false, reason: metricReasons.unknownDimension, problems: [] };
  }
  const filter = parseFilter(metric.fields, question.filter ?? { all: [] });
  if (!filter.ok) return { ok: false, reason: metricReasons.unsuitableFilter, problems: filter.problems };
  return {
    ok: true,
    checked: { metric, question, filter: filter.filter, comparedWith: otherPeriod(question) },
  };
}

function otherPeriod({ period, compare }: MetricQuestion): MetricPeriod | null {
  if (compare === 'none') return null;
  return compare === 'year' ? periodLastYear(period) : previousPeriod(period);
}
