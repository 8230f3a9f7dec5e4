import {
  ActionState,
  ActionStep,
  Analysis,
  type Finding,
  FindingOrigin,
  FindingOutcome,
  FindingState,
  Goal,
  type ImprovementAction,
} from '@zhiyin/domain/improvement';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { DB } from '#platform/database/tables.gen.ts';

export type FindingRow = Selectable<DB['findings']>;
export type ActionRow = Selectable<DB['improvementActions']>;

/** How many actions a finding has. */
export interface Counts {
  readonly actions: number;
  readonly actionsDone: number;
  readonly actionsOverdue: number;
}

/** A finding as lists give it. */
export function presentFinding(row: FindingRow & Counts): Finding {
  const { findingId, title, reasonKey, ownerId, openedBy, revision } = row;
  const { actions, actionsDone, actionsOverdue } = row;
  const goal = goalOf(row);
  return {
    ...{ findingId, title, reasonKey, ownerId, openedBy, revision, actions, actionsDone, actionsOverdue },
    origin: FindingOrigin.parse(row.origin),
    state: FindingState.parse(row.state),
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    outcome: row.outcome === null ? null : FindingOutcome.parse(row.outcome),
    metric: goal?.metric ?? null,
    until: goal?.until ?? null,
  };
}

/** What must move; null while nobody has said. */
export function goalOf({ goal }: Pick<FindingRow, 'goal'>): Goal | null {
  return goal === null ? null : Goal.parse(goal);
}

export function analysisOf({ analysis }: Pick<FindingRow, 'analysis'>): Analysis {
  return Analysis.parse(analysis);
}

/** An action as of now; nothing is late of a finding that is closed. */
export function presentAction(
  row: ActionRow,
  { now, isClosed }: { readonly now: Date; readonly isClosed: boolean },
): ImprovementAction {
  const { actionId, findingId, title, note, ownerId, hours, cost } = row;
  const state = ActionState.parse(row.state);
  return {
    ...{ actionId, findingId, title, note, ownerId, hours, cost, state },
    dueAt: row.dueAt.toISOString(),
    isOverdue: !isClosed && state === 'planned' && row.dueAt < now,
    steps: z.array(ActionStep).parse(row.steps),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
