import { alertReasons, alertsRead, type Ring, ringAcknowledged } from '@zhiyin/domain/insights';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockAlert, presentRing, type RingRow, seenMetric } from './rows.ts';
import { requireConcerned } from './write-alerts.ts';

interface Acknowledging {
  readonly ringId: string;
  readonly isAcknowledged: boolean;
  readonly note: string;
}

/** Says that somebody sees to it, or takes that back. @throws Refusal `missing`, or `forbidden` for whom it does not concern. */
export async function acknowledgeRing(
  ctx: Context,
  { ringId, isAcknowledged, note }: Acknowledging,
): Promise<Ring> {
  requirePermission(ctx, alertsRead);
  return transact(ctx, async (tx) => {
    const row = await lockRing(tx, ringId);
    const { alertId, ownerId, metric } = await lockAlert(tx, row.alertId);
    requireConcerned(tx, ownerId);
    const by = isAcknowledged
      ? { acknowledgedAt: tx.system.now(), acknowledgedBy: tx.actor.id, note }
      : { acknowledgedAt: null, acknowledgedBy: null, note: '' };
    await tx.db
      .updateTable('alertRings')
      .set(by)
      .where('workspaceId', '=', tx.workspaceId)
      .where('ringId', '=', ringId)
      .execute();
    await announce(tx, ringAcknowledged, { alertId, ringId, ownerId, isAcknowledged });
    return presentRing({ ...row, ...by }, seenMetric(tx, metric) !== undefined);
  });
}

async function lockRing(tx: Tx, ringId: string): Promise<RingRow> {
  const row = await tx.db
    .selectFrom('alertRings')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('ringId', '=', ringId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', alertReasons.ringNotFound);
  return row;
}
