import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { fieldTypes } from '../../kit/filter/field.ts';
import { aggregates } from '../../kit/metric/aggregate.ts';
import { buckets } from '../../kit/metric/bucket.ts';
import { metricDirections, metricUnits } from '../../kit/metric/metric.ts';
import { MetricAnswer, MetricQuestion } from '../../kit/metric/question.ts';
import { Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { readMetrics } from '../permissions.ts';

const Said = z.object({ zh: z.string(), en: z.string() });

/** A metric as it explains itself, with the fields to filter by. */
export const MetricEntry = z.object({
  key: z.string(),
  name: Said,
  formula: Said,
  edgeCases: Said,
  unit: z.enum(metricUnits),
  currency: z.string().optional(),
  direction: z.enum(metricDirections),
  /** What is made of its rows, and with it which interval its numbers carry. */
  aggregate: z.enum(aggregates),
  grain: z.string(),
  source: z.string(),
  document: z.object({
    title: Said,
    section: Said,
    url: z.string().optional(),
    /** Of our own guide, which page: then the definition is ours. */
    guide: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
  smallBelow: z.number(),
  /** Everything it can be grouped by, the usual ones first; groups of time left out. */
  dimensions: z.array(z.string()),
  /** Whether it can be grouped by hours and weekdays: what lasts belongs to none of them. */
  hasHours: z.boolean(),
  fields: z.record(
    z.string(),
    z.object({
      type: z.enum(fieldTypes),
      label: Said,
      choices: z.array(z.object({ key: z.string(), label: Said })).optional(),
      currency: z.string().optional(),
    }),
  ),
});
export type MetricEntry = z.infer<typeof MetricEntry>;

export const listMetrics = endpoint('platform.list-metrics', {
  method: 'GET',
  path: '/metrics',
  may: readMetrics,
  words: { zh: '列出指标及其定义', en: 'List metrics and what they mean' },
  response: z.object({ items: z.array(MetricEntry) }),
});

/** A whole dashboard in one call; the answers stand in the order of the questions. */
export const askMetrics = endpoint('platform.ask-metrics', {
  method: 'POST',
  path: '/metrics/ask',
  isReading: true,
  may: readMetrics,
  words: { zh: '查询指标', en: 'Ask metrics' },
  body: z.strictObject({ questions: z.array(MetricQuestion).min(1).max(24) }),
  response: z.object({ answers: z.array(MetricAnswer) }),
});

/** Which number somebody clicked: the question without its comparison, and which bucket and group of the answer. */
export const MetricRowsQuestion = z.strictObject({
  metric: MetricQuestion.shape.metric,
  period: MetricQuestion.shape.period,
  filter: MetricQuestion.shape.filter,
  bucket: z.enum(buckets).default('none'),
  bucketKey: z.string().max(40).optional(),
  groupBy: MetricQuestion.shape.groupBy,
  /** A value of `groupBy`; null is the group of those without one. Left out, all groups count. */
  group: z.string().max(500).nullable().optional(),
  thenBy: MetricQuestion.shape.thenBy,
  thenGroup: z.string().max(500).nullable().optional(),
  /** Of a share only the rows that hold, or only those that do not. */
  only: z.enum(['holds', 'fails']).optional(),
  ...PageQuery.shape,
});
export type MetricRowsQuestion = z.infer<typeof MetricRowsQuestion>;

/** One row behind a number: what it is, is the metric's `grain`; with the conversation it belongs to, if to any. */
export const MetricRowEntry = z.object({
  id: Id,
  conversationId: Id.nullable(),
  at: Moment,
  value: z.number(),
});
export type MetricRowEntry = z.infer<typeof MetricRowEntry>;

export const listMetricRows = endpoint('platform.list-metric-rows', {
  method: 'POST',
  path: '/metrics/rows',
  isReading: true,
  may: readMetrics,
  words: { zh: '查看数字背后的记录', en: 'List the rows behind a number' },
  body: MetricRowsQuestion,
  response: Page(MetricRowEntry),
});
