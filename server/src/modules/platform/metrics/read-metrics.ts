import type { MetricAnswer, MetricQuestion } from '@zhiyin/domain/kit';
import {
  type MetricEntry,
  type MetricRowEntry,
  type MetricRowsQuestion,
  readMetrics,
} from '@zhiyin/domain/platform';
import { type Context, may, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { askMetric } from '#platform/metrics/ask-metric.ts';
import { listRows } from '#platform/metrics/list-rows.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { checkMetric } from './check-metric.ts';

/** The metrics that the caller may ask, each with what it means. */
export async function listMetrics(ctx: Context): Promise<{ items: MetricEntry[] }> {
  requirePermission(ctx, readMetrics);
  const { registry, find } = knownMetrics.of(ctx.system);
  const open = [...registry.values()].filter(({ key }) => {
    const source = find(key);
    return source !== undefined && may(ctx, source.may);
  });
  const items = open.map((metric) => ({
    ...metric,
    dimensions: [...metric.dimensions],
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
  return look(ctx, async (tx) => {
    const answers: MetricAnswer[] = [];
    for (const one of checked) answers.push(await askMetric(tx, one.source, one.checked));
    return { answers };
  });
}

/** What stands behind one number. */
export async function listMetricRows(
  ctx: Context,
  asked: MetricRowsQuestion,
): Promise<{ items: MetricRowEntry[]; next: string | null }> {
  const { metric, period, filter, bucket, groupBy } = asked;
  const question: MetricQuestion = { metric, period, filter, bucket, groupBy, compare: 'none' };
  const { source, checked } = checkMetric(ctx, question);
  return look(ctx, (tx) => listRows(tx, source, checked, asked));
}
