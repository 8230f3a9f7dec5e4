import {
  type Card,
  type Dashboard,
  type DashboardKind,
  dashboardChanged,
  dashboardCreated,
  dashboardDeleted,
  dashboardReasons,
  dashboardRestored,
  dashboardsMax,
  dashboardsShare,
  type Sharing,
  type View,
} from '@zhiyin/domain/insights';
import { groundWords, readMetrics } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { requireRoom } from '../require-room.ts';
import { findDashboard, findOwnDashboard } from './rows.ts';

interface Draft {
  readonly name: string;
  readonly sharing: Sharing;
  readonly teamIds: readonly string[];
  readonly cards: readonly Card[];
  readonly view: View;
}

/** What a draft is stored as. Teams that it is not shared with are not kept. */
function written({ name, sharing, teamIds, cards, view }: Draft) {
  return {
    name,
    sharing,
    teamIds: sharing === 'teams' ? [...teamIds] : [],
    cards: sql<string>`${JSON.stringify(cards)}::jsonb`,
    view: sql<string>`${JSON.stringify(view)}::jsonb`,
  };
}

/** Who makes it: a member, or a program by its key. Answers their id. */
export function requireSomebody({ actor }: Context): string {
  if (actor.id === null) throw new Refusal('forbidden', groundWords.membersOnly);
  return actor.id;
}

/** To put something before colleagues takes a right of its own. */
function requireSharing(ctx: Context, { sharing, teamIds }: Draft): void {
  if (sharing !== 'own') requirePermission(ctx, dashboardsShare);
  if (sharing === 'teams' && teamIds.length === 0) {
    throw invalidAt(ctx, 'teamIds', dashboardReasons.sharingTeams);
  }
}

/** Makes a dashboard, or keeps a question. */
export async function createDashboard(
  ctx: Context,
  { kind, ...draft }: Draft & { readonly kind: DashboardKind },
): Promise<Dashboard> {
  requirePermission(ctx, readMetrics);
  const ownerId = requireSomebody(ctx);
  requireSharing(ctx, draft);
  return transact(ctx, async (tx) => {
    await requireRoom(tx, 'dashboards', dashboardsMax, dashboardReasons.dashboardsMax);
    const dashboardId = tx.system.newId();
    const now = tx.system.now();
    await tx.db
      .insertInto('dashboards')
      .values({
        workspaceId: tx.workspaceId,
        dashboardId,
        kind,
        ownerId,
        ...written(draft),
        revision: 1,
        createdAt: now,
        changedAt: now,
      })
      .execute();
    await announce(tx, dashboardCreated, { dashboardId });
    return findDashboard(tx, dashboardId);
  });
}

/** Changes a dashboard, unless somebody did so since the revision that was edited. */
export async function changeDashboard(
  ctx: Context,
  dashboardId: string,
  { after, ...draft }: Draft & { readonly after: number },
): Promise<Dashboard> {
  requirePermission(ctx, readMetrics);
  return transact(ctx, async (tx) => {
    const before = await findOwnDashboard(tx, dashboardId);
    if (draft.sharing !== before.sharing || draft.sharing === 'teams') requireSharing(ctx, draft);
    const { numUpdatedRows } = await tx.db
      .updateTable('dashboards')
      .set({ ...written(draft), revision: after + 1, changedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('dashboardId', '=', dashboardId)
      .where('revision', '=', after)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('conflict', dashboardReasons.dashboardChangedMeanwhile);
    await announce(tx, dashboardChanged, { dashboardId });
    return findDashboard(tx, dashboardId);
  });
}

/** Takes a dashboard away; `restoreDashboard` brings it back. */
export async function deleteDashboard(ctx: Context, dashboardId: string): Promise<{ done: true }> {
  requirePermission(ctx, readMetrics);
  return transact(ctx, async (tx) => {
    await findOwnDashboard(tx, dashboardId);
    await archive(tx, dashboardId, tx.system.now());
    await announce(tx, dashboardDeleted, { dashboardId });
    return { done: true };
  });
}

/** Brings a deleted dashboard back, for whoever could delete it. */
export async function restoreDashboard(ctx: Context, dashboardId: string): Promise<Dashboard> {
  requirePermission(ctx, readMetrics);
  return transact(ctx, async (tx) => {
    await requireRoom(tx, 'dashboards', dashboardsMax, dashboardReasons.dashboardsMax);
    await archive(tx, dashboardId, null);
    const found = await findOwnDashboard(tx, dashboardId);
    await announce(tx, dashboardRestored, { dashboardId });
    return found;
  });
}

async function archive(tx: Tx, dashboardId: string, archivedAt: Date | null): Promise<void> {
  await tx.db
    .updateTable('dashboards')
    .set({ archivedAt })
    .where('workspaceId', '=', tx.workspaceId)
    .where('dashboardId', '=', dashboardId)
    .execute();
}
