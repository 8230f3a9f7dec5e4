import { groupsOf, type MetricAnswer, type MetricQuestion } from '@zhiyin/domain/kit';
import {
  type MetricEntry,
  type MetricRowEntry,
  type MetricRowsQuestion,
  readMetrics,
} from '@zhiyin/domain/platform';
import { type Context, may, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { askMetrics as answerQuestions } from '#platform/metrics/ask-metric.ts';
import { listRows } from '#platform/metrics/list-rows.ts';
import { smallBelowOf } from '#platform/metrics/measured.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { checkMetric } from './check-metric.ts';

/** The metrics that the caller may ask, each with what it means. */
export async function listMetrics(ctx: Context): Promise<{ items: MetricEntry[] }> {
  requirePermission(ctx, readMetrics);
  const { registry, find } = knownMetrics.of(ctx.system);
  const known = [...registry.keys()].map(find).filter((source) => source !== undefined);
  const open = known.filter((source) => may(ctx, source.may));
  const items = open.map(({ metric, aggregate, lasts }) => ({
    ...metric,
    aggregate,
    smallBelow: smallBelowOf(metric),
    dimensions: groupsOf(metric),
    hasHours: lasts === undefined,
    fields: Object.fromEntries(
      Object.entries(metric.fields).map(([key, { choices, ...field }]) => [
        key,
        choices === undefined ? field : { ...field, choices: [...choices] },
      ]),
    ),
  }));
  return { items };
}

/** Answers all questions in their order. */
export async function askMetrics(
  ctx: Context,
  questions: readonly MetricQuestion[],
): Promise<{ answers: MetricAnswer[] }> {
  const checked = questions.map((question) => checkMetric(ctx, question));
  return look(ctx, async (tx) => ({ answers: await answerQuestions(tx, checked) }));
}

/** What stands behind one number. */
export async function listMetricRows(
  ctx: Context,
  asked: MetricRowsQuestion,
): Promise<{ items: MetricRowEntry[]; next: string | null }> {
  const { metric, period, filter, bucket, groupBy, thenBy } = asked;
  const question: MetricQuestion = { metric, period, filter, bucket, groupBy, thenBy, compare: 'none' };
  const { source, checked } = checkMetric(ctx, question);
  return look(ctx, (tx) => listRows(tx, source, checked, asked));
}
