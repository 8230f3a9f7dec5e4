import { goalsRead } from '@zhiyin/domain/insights';
import type { CheckedQuestion, MetricTarget } from '@zhiyin/domain/kit';
import { may, type Tx } from '#platform/context.ts';
import { filterOf, isGrowingSource, metricOf } from './measure-goals.ts';
import { type SetGoal, visibleGoals } from './rows.ts';

/**
 * The targets of goals for a question: the shop's for the whole, those of teams or people for its groups. What grows
 * is held against a goal of exactly its period, since a week has no month's target; a level also against a goal of a
 * longer period that it lies in, the shortest such.
 */
export async function targetsOf(tx: Tx, { question, metric }: CheckedQuestion): Promise<MetricTarget[]> {
  const source = metricOf(tx, metric.key);
  if (!source || !may(tx, goalsRead)) return [];
  const { period, filter, groupBy } = question;
  const isExact = isGrowingSource(source);
  const goals = (await visibleGoals(tx, period.from))
    .filter((goal) => goal.metric === metric.key && isOver(goal, period, isExact))
    .toSorted((one, other) => other.from.localeCompare(one.from) || one.to.localeCompare(other.to));
  const targets = new Map<string | null, number>();
  for (const goal of goals) {
    const field = fieldOfGoal(goal, filterOf(metric, goal));
    const isAsked = goal.scope === 'shop' ? filter === undefined : field !== null && field === groupBy;
    if (isAsked && !targets.has(goal.scopeId)) targets.set(goal.scopeId, goal.target);
  }
  return [...targets].map(([group, value]) => ({ group, value }));
}

function isOver({ from, to }: SetGoal, period: { from: string; to: string }, isExact: boolean): boolean {
  return isExact ? from === period.from && to === period.to : from <= period.from && to >= period.to;
}

function fieldOfGoal({ scope }: SetGoal, filter: ReturnType<typeof filterOf>): string | null {
  return scope !== 'shop' && filter !== null && 'field' in filter ? filter.field : null;
}
