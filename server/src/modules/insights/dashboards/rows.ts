import {
  Card,
  type Dashboard,
  type DashboardKind,
  type DashboardLine,
  dashboardReasons,
  dashboardsShare,
  type Sharing,
  View,
} from '@zhiyin/domain/insights';
import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type Context, may, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

const Cards = z.array(Card);

interface LineRow {
  readonly dashboardId: string;
  readonly kind: string;
  readonly name: string;
  readonly ownerId: string;
  readonly sharing: string;
  readonly teamIds: string[];
  readonly changedAt: Date;
}

const lineColumns = ['dashboardId', 'kind', 'name', 'ownerId', 'sharing', 'teamIds', 'changedAt'] as const;

/** Those somebody may see: their own, the shop's, and those of their teams. */
function isVisible(ctx: Context): Expression<SqlBool> {
  const { id, teamIds } = ctx.actor;
  return sql<SqlBool>`(owner_id = ${id} or sharing = 'shop' or (sharing = 'teams' and team_ids && ${[...teamIds]}::uuid[]))`;
}

/** Whether somebody who sees it may change it, too. */
function isTheirs(ctx: Context, row: Pick<LineRow, 'ownerId' | 'sharing'>): boolean {
  return row.ownerId === ctx.actor.id || (row.sharing !== 'own' && may(ctx, dashboardsShare));
}

/** All that the caller may see, the latest change first. */
export async function visibleLines(tx: Tx): Promise<DashboardLine[]> {
  const rows = await tx.db
    .selectFrom('dashboards')
    .select([...lineColumns])
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null)
    .where(isVisible(tx))
    .orderBy('changedAt', 'desc')
    .execute();
  return rows.map((row) => presentLine(tx, row));
}

function presentLine(ctx: Context, row: LineRow): DashboardLine {
  return {
    dashboardId: row.dashboardId,
    kind: z.enum(['dashboard', 'question'] satisfies DashboardKind[]).parse(row.kind),
    name: row.name,
    ownerId: row.ownerId,
    sharing: z.enum(['own', 'teams', 'shop'] satisfies Sharing[]).parse(row.sharing),
    teamIds: row.teamIds,
    changedAt: row.changedAt.toISOString(),
    isMine: isTheirs(ctx, row),
  };
}

/** One that the caller may see. @throws Refusal `missing`, also for one of somebody else's that is not shared. */
export async function findDashboard(tx: Tx, dashboardId: string): Promise<Dashboard> {
  const row = await tx.db
    .selectFrom('dashboards')
    .select([...lineColumns, 'cards', 'view', 'revision'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('dashboardId', '=', dashboardId)
    .where('archivedAt', 'is', null)
    .where(isVisible(tx))
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', dashboardReasons.dashboardNotFound);
  const { revision } = row;
  return { ...presentLine(tx, row), cards: Cards.parse(row.cards), view: View.parse(row.view), revision };
}

/** One that the caller may change. */
export async function findOwnDashboard(tx: Tx, dashboardId: string): Promise<Dashboard> {
  const found = await findDashboard(tx, dashboardId);
  if (!found.isMine) throw new Refusal('forbidden', dashboardReasons.dashboardNotYours);
  return found;
}
