import {
  type ChartKind,
  type Goal,
  improvementRead,
  type Proof,
  type ProofPeriods,
  proofPeriods,
} from '@zhiyin/domain/improvement';
import type { Aggregate, Filter, MetricPeriod, MetricQuestion } from '@zhiyin/domain/kit';
import { askMetrics } from '#modules/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { findFinding } from '../queries.ts';
import { goalOf } from '../rows.ts';
import { shopDay } from '../shop-day.ts';
import { type Asked, judge } from './judge.ts';
import { sideOf } from './side.ts';

/**
 * Before and after of what must move; null while nobody has said what.
 *
 * @throws Refusal `missing`, or `forbidden` when the metric is not for the caller.
 */
export async function getProof(
  ctx: Context,
  { findingId }: { findingId: string },
): Promise<{ proof: Proof | null }> {
  requirePermission(ctx, improvementRead);
  const found = await look(ctx, async (tx) => ({
    goal: goalOf(await findFinding(tx, findingId)),
    ...(await shopDay(tx)),
  }));
  const { goal, today, zone } = found;
  if (goal === null) return { proof: null };
  const periods = proofPeriods(goal, today, zone);
  const source = knownMetrics.of(ctx.system).find(goal.metric);
  const aggregate = source?.aggregate ?? 'average';
  const direction = source?.metric.direction ?? 'none';
  const group = await askSides(ctx, goal, goal.filter, periods, aggregate);
  const comparison = goal.comparison && (await askSides(ctx, goal, goal.comparison, periods, aggregate));
  return { proof: judge(goal, { kind: kindOf(aggregate), direction, group, comparison }) };
}

function kindOf(aggregate: Aggregate): ChartKind {
  if (aggregate === 'rate') return 'rate';
  return aggregate === 'share' || aggregate === 'repeat' ? 'share' : 'value';
}

async function askSides(
  ctx: Context,
  { metric, bucket }: Goal,
  filter: Filter,
  { before, after }: ProofPeriods,
  aggregate: Aggregate,
): Promise<Asked> {
  const question = (period: MetricPeriod): MetricQuestion => ({
    metric,
    period,
    bucket,
    filter,
    compare: 'none',
  });
  const { answers } = await askMetrics(ctx, [before, ...(after ? [after] : [])].map(question));
  const [first, second] = answers;
  if (!first) throw new Error('one question has one answer');
  return {
    before: sideOf(first, bucket, aggregate),
    after: second ? sideOf(second, bucket, aggregate) : null,
  };
}
