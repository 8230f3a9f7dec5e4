import { useQuery } from '@tanstack/react-query';
import { inboxFacts } from '@zhiyin/domain/inbox';
import {
  changeGoal,
  createGoal,
  deleteGoal,
  explainGoal,
  goalFacts,
  listGoals,
  restoreGoal,
} from '@zhiyin/domain/insights';
import { listMetrics } from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useRenewed } from '../use-renewed.ts';

const stale = [listGoals, explainGoal];
const goalKinds = goalFacts.map(({ kind }) => kind);
const figureKinds = inboxFacts.map(({ kind }) => kind);
const everyMs = 60_000;

/** The goals of the year with how they stand, renewed as things happen. */
export function useGoals() {
  useStaleOn(goalKinds, stale);
  useRenewed(figureKinds, [listGoals], everyMs);
  return useQuery(endpointQuery(listGoals, {}));
}

/** Where the change of a goal's number came from. */
export function useContributions(goalId: string) {
  return useQuery(endpointQuery(explainGoal, { params: { goalId } }));
}

/** Every metric that a goal may be of. */
export function useMetricChoices() {
  const { data } = useQuery({ ...endpointQuery(listMetrics, {}), staleTime: Number.POSITIVE_INFINITY });
  return data?.items ?? [];
}

export const useCreateGoal = () => useAct(createGoal, stale);
export const useChangeGoal = () => useAct(changeGoal, stale);
export const useDeleteGoal = () => useAct(deleteGoal, stale);
export const useRestoreGoal = () => useAct(restoreGoal, stale);
