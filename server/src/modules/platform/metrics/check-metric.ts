import { type CheckedQuestion, checkQuestion, type MetricQuestion, say } from '@zhiyin/domain/kit';
import { readMetrics } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { requireMoment } from '#platform/metrics/ask-metric.ts';
import { knownMetrics, type MetricSource } from '#platform/metrics/metric-source.ts';
import { Refusal } from '#platform/refusal.ts';

/**
 * Reads a question and asks whether the caller may have its answer.
 *
 * @throws Refusal `invalid` with the wrong places of the filter, `forbidden` when the metric is not for the caller.
 */
export function checkMetric(
  ctx: Context,
  question: MetricQuestion,
): { source: MetricSource; checked: CheckedQuestion } {
  requirePermission(ctx, readMetrics);
  const known = knownMetrics.of(ctx.system);
  const parsed = checkQuestion(known.registry, question);
  if (!parsed.ok) {
    const fields = parsed.problems.map(({ path, reason }) => ({
      path: `filter.${path}`,
      message: say(reason, ctx.locale),
    }));
    throw new Refusal('invalid', parsed.reason, {}, fields);
  }
  const source = known.find(question.metric);
  if (!source) throw new Error(`the metric ${question.metric} has no source`);
  requirePermission(ctx, source.may);
  requireMoment(source, parsed.checked);
  return { source, checked: parsed.checked };
}
