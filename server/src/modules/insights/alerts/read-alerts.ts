import { type Alert, alertsRead, type Ring } from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import { type Context, may, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { allAlerts, presentRing, type RingRow, seenMetric, shownOf } from './rows.ts';

const latelyMs = 30 * 86_400_000;

/** The alerts of the shop, those that ring first, each with how it stands. */
export async function listAlerts(ctx: Context): Promise<{ items: Alert[] }> {
  requirePermission(ctx, alertsRead);
  return look(ctx, async (tx) => {
    const lasts = await lastRings(tx);
    const counts = await countLately(tx);
    const items = (await allAlerts(tx)).map((alert): Alert => {
      const source = seenMetric(tx, alert.metric);
      const last = lasts.get(alert.alertId);
      return {
        ...alert,
        shown: source ? shownOf(source.metric) : null,
        snoozedUntil: alert.snoozedUntil?.toISOString() ?? null,
        lookedAt: alert.lookedAt?.toISOString() ?? null,
        ring: last ? presentRing(last, source !== undefined) : null,
        ringsLately: counts.get(alert.alertId) ?? 0,
      };
    });
    return { items: items.toSorted((one, other) => Number(isRinging(other)) - Number(isRinging(one))) };
  });
}

function isRinging({ ring }: Alert): boolean {
  return ring !== null && ring.endedAt === null;
}

async function lastRings(tx: Tx): Promise<Map<string, RingRow>> {
  const rows = await tx.db
    .selectFrom('alertRings')
    .selectAll()
    .distinctOn('alertId')
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('alertId')
    .orderBy('rangAt', 'desc')
    .orderBy('ringId', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.alertId, row]));
}

async function countLately(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom('alertRings')
    .select(['alertId', sql<number>`count(*)::int`.as('count')])
    .where('workspaceId', '=', tx.workspaceId)
    .where('rangAt', '>', new Date(tx.system.now().getTime() - latelyMs))
    .groupBy('alertId')
    .execute();
  return new Map(rows.map(({ alertId, count }) => [alertId, count]));
}

interface Narrowing {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly alertId?: string | undefined;
  readonly waiting?: 'true' | undefined;
}

/** When alerts rang, the latest first; those of deleted ones, too. */
export async function listRings(
  ctx: Context,
  { after, limit, alertId, waiting }: Narrowing,
): Promise<{ items: Ring[]; next: string | null }> {
  requirePermission(ctx, alertsRead);
  const last = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const rows = await tx.db
      .selectFrom('alertRings as r')
      .innerJoin('alerts as a', (join) =>
        join.onRef('a.workspaceId', '=', 'r.workspaceId').onRef('a.alertId', '=', 'r.alertId'),
      )
      .selectAll('r')
      .select('a.metric')
      .where('r.workspaceId', '=', tx.workspaceId)
      .$if(alertId !== undefined, (all) => all.where('r.alertId', '=', alertId ?? ''))
      .$if(waiting !== undefined, (all) =>
        all.where('r.acknowledgedAt', 'is', null).where('a.archivedAt', 'is', null),
      )
      .$if(last !== null, (all) =>
        all.where(sql<boolean>`(r.rang_at, r.ring_id) < (${last?.at}, ${last?.id}::uuid)`),
      )
      .orderBy('r.rangAt', 'desc')
      .orderBy('r.ringId', 'desc')
      .limit(limit + 1)
      .execute();
    const page = asPage(rows, limit, (row) => momentCursor.write(row.rangAt, row.ringId));
    const items = page.items.map(({ metric, ...row }) =>
      presentRing(row, seenMetric(tx, metric) !== undefined),
    );
    return { ...page, items };
  });
}

/** What alerts are called; none for whoever may not see them. */
export async function alertTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !may(tx, alertsRead)) return new Map();
  const rows = await tx.db
    .selectFrom('alerts')
    .select(['alertId', 'name'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('alertId', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ alertId, name }) => [alertId, name]));
}
