import type { Goal } from '@zhiyin/domain/insights';

/** A goal in its place: how many stand above it. */
export interface GoalLine {
  readonly goal: Goal;
  readonly depth: number;
}

/** Goals with those below each right after it, in their order. One whose parent is not among them stands at the top. */
export function goalTree(goals: readonly Goal[]): GoalLine[] {
  const known = new Set(goals.map(({ goalId }) => goalId));
  const below = Map.groupBy(goals, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const walk = (parentId: string | null, depth: number): GoalLine[] =>
    (below.get(parentId) ?? []).flatMap((goal) => [{ goal, depth }, ...walk(goal.goalId, depth + 1)]);
  return walk(null, 0);
}

/** The goals that another may stand below: not itself, and none that stands below it. */
export function possibleParents(goals: readonly Goal[], goalId: string | null): Goal[] {
  const barred = new Set<string | null>([goalId]);
  return goalTree(goals).flatMap(({ goal }) => {
    if (
      !barred.has(goal.goalId) &&
      (goal.parentId === null || !barred.has(goal.parentId) || goalId === null)
    ) {
      return [goal];
    }
    barred.add(goal.goalId);
    return [];
  });
}
