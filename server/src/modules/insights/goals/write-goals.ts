import {
  type GoalDraft,
  goalChanged,
  goalDeleted,
  goalReasons,
  goalRestored,
  goalSet,
  goalsManage,
  goalsMax,
} from '@zhiyin/domain/insights';
import { allTeams, isActiveMember } from '#modules/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { requireRoom } from '../require-room.ts';
import { startLights } from './lights.ts';
import { filterOf, metricOf } from './measure-goals.ts';
import { findGoal } from './rows.ts';

/** Sets a goal. */
export async function createGoal(ctx: Context, draft: GoalDraft): Promise<{ goalId: string }> {
  requirePermission(ctx, goalsManage);
  return transact(ctx, async (tx) => {
    await requireRoom(tx, 'goals', goalsMax, goalReasons.goalsMax);
    await requireSense(tx, draft, null);
    const goalId = tx.system.newId();
    const now = tx.system.now();
    const { workspaceId } = tx;
    await tx.db
      .insertInto('goals')
      .values({
        ...{ workspaceId, goalId, ...stored(draft), revision: 1, createdAt: now, changedAt: now },
        setBy: memberOf(tx),
      })
      .execute();
    await announce(tx, goalSet, { goalId });
    await startLights(tx);
    return { goalId };
  });
}

/** Changes a goal, unless somebody did so since the revision that was edited. */
export async function changeGoal(
  ctx: Context,
  { goalId, goal, after }: { goalId: string; goal: GoalDraft; after: number },
): Promise<{ goalId: string }> {
  requirePermission(ctx, goalsManage);
  return transact(ctx, async (tx) => {
    await findGoal(tx, goalId);
    await requireSense(tx, goal, goalId);
    const { numUpdatedRows } = await tx.db
      .updateTable('goals')
      .set({
        ...{ ...stored(goal), revision: after + 1, changedAt: tx.system.now() },
        // Another goal has other lights to tell of, and whoever changed it hears of them.
        ...{ toldStanding: null, setBy: memberOf(tx) },
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('goalId', '=', goalId)
      .where('revision', '=', after)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('conflict', goalReasons.goalChangedMeanwhile);
    await announce(tx, goalChanged, { goalId });
    await startLights(tx);
    return { goalId };
  });
}

/** Takes a goal away; those below it stand by themselves meanwhile. `restoreGoal` brings it back. */
export async function deleteGoal(ctx: Context, goalId: string): Promise<{ done: true }> {
  requirePermission(ctx, goalsManage);
  return transact(ctx, async (tx) => {
    await findGoal(tx, goalId);
    await archive(tx, goalId, tx.system.now());
    await announce(tx, goalDeleted, { goalId });
    return { done: true };
  });
}

/** Brings a deleted goal back. @throws Refusal `missing` when it never was. */
export async function restoreGoal(ctx: Context, goalId: string): Promise<{ goalId: string }> {
  requirePermission(ctx, goalsManage);
  return transact(ctx, async (tx) => {
    await requireRoom(tx, 'goals', goalsMax, goalReasons.goalsMax);
    await archive(tx, goalId, null);
    await findGoal(tx, goalId);
    await announce(tx, goalRestored, { goalId });
    await startLights(tx);
    return { goalId };
  });
}

function memberOf({ actor }: Tx): string | null {
  return actor.kind === 'member' ? actor.id : null;
}

function stored({ from, to, ...draft }: GoalDraft) {
  return { ...draft, fromDay: from, toDay: to };
}

async function archive(tx: Tx, goalId: string, archivedAt: Date | null): Promise<void> {
  await tx.db
    .updateTable('goals')
    .set({ archivedAt })
    .where('workspaceId', '=', tx.workspaceId)
    .where('goalId', '=', goalId)
    .execute();
}

/** Refuses a goal that could not be measured, is nobody's, or stands below itself. */
async function requireSense(tx: Tx, draft: GoalDraft, goalId: string | null): Promise<void> {
  const source = metricOf(tx, draft.metric);
  if (!source) throw invalidAt(tx, 'metric', goalReasons.goalMetricUnknown);
  if (filterOf(source.metric, draft) === null) throw invalidAt(tx, 'metric', goalReasons.goalMetricNotTheirs);
  if (!(await isThere(tx, draft))) throw invalidAt(tx, 'scopeId', goalReasons.goalScopeUnknown);
  if (draft.parentId === null) return;
  const parent = await findGoal(tx, draft.parentId);
  if (parent.from !== draft.from || parent.to !== draft.to) {
    throw invalidAt(tx, 'parentId', goalReasons.goalParentApart);
  }
  if (await isBelow(tx, parent.goalId, goalId))
    throw invalidAt(tx, 'parentId', goalReasons.goalParentUnsuitable);
}

async function isThere(tx: Tx, { scope, scopeId }: GoalDraft): Promise<boolean> {
  if (scopeId === null) return true;
  if (scope === 'member') return isActiveMember(tx, scopeId);
  return (await allTeams(tx, false)).some(({ teamId }) => teamId === scopeId);
}

/** Whether a goal is another one or stands below it, however far. */
async function isBelow(tx: Tx, startId: string, goalId: string | null): Promise<boolean> {
  let above: string | null = startId;
  for (let steps = 0; above !== null && steps <= goalsMax; steps++) {
    if (above === goalId) return true;
    const row: { parentId: string | null } | undefined = await tx.db
      .selectFrom('goals')
      .select('parentId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('goalId', '=', above)
      .executeTakeFirst();
    above = row?.parentId ?? null;
  }
  return false;
}
