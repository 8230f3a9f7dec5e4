import type { Goal } from '@zhiyin/domain/improvement';
import { checkMetric } from '#modules/platform';
import type { Context } from '#platform/context.ts';

/** Which days a question is of does not matter for whether it may be asked. */
const anyDay = { from: '2026-01-01', to: '2026-01-02', zone: 'UTC' };

/** @throws Refusal when the metric is not there or not for the caller, or a filter does not suit it. */
export function checkGoal(ctx: Context, { metric, filter, comparison }: Goal): void {
  const question = { metric, period: anyDay, bucket: 'none', compare: 'none' } as const;
  checkMetric(ctx, { ...question, filter });
  if (comparison !== null) checkMetric(ctx, { ...question, filter: comparison });
}
