import {
  type AlertDraft,
  alertChanged,
  alertDeleted,
  alertReasons,
  alertRestored,
  alertSet,
  alertSnoozed,
  alertsManage,
  alertsMax,
  alertsRead,
} from '@zhiyin/domain/insights';
import { isActiveMember } from '#modules/people';
import { type Context, may, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { requireRoom } from '../require-room.ts';
import { requireAskable } from './preview.ts';
import { lockAlert, stored } from './rows.ts';
import { tellGiven } from './tell.ts';
import { calm, lookSoon } from './watch.ts';

interface Changed {
  readonly alertId: string;
}

/** Sets an alert, and looks at its figure at once. @throws Refusal `conflict` when there are too many, `invalid`. */
export async function createAlert(ctx: Context, draft: AlertDraft): Promise<Changed> {
  requirePermission(ctx, alertsManage);
  requireAskable(ctx, draft);
  return transact(ctx, async (tx) => {
    await requireRoom(tx, 'alerts', alertsMax, alertReasons.alertsMax);
    await requireOwner(tx, draft.ownerId);
    const [alertId, now] = [tx.system.newId(), tx.system.now()];
    const { workspaceId } = tx;
    await tx.db
      .insertInto('alerts')
      .values({ workspaceId, alertId, ...stored(draft), revision: 1, createdAt: now, changedAt: now })
      .execute();
    await announce(tx, alertSet, { alertId });
    await tellGiven(tx, await lockAlert(tx, alertId));
    await lookSoon(tx, alertId);
    return { alertId };
  });
}

/** Changes an alert, unless somebody did so since the revision that was edited. */
export async function changeAlert(
  ctx: Context,
  { alertId, alert, after }: { alertId: string; alert: AlertDraft; after: number },
): Promise<Changed> {
  requirePermission(ctx, alertsManage);
  requireAskable(ctx, alert);
  return transact(ctx, async (tx) => {
    const was = await lockAlert(tx, alertId);
    if (was.revision !== after) throw new Refusal('conflict', alertReasons.alertChangedMeanwhile);
    if (alert.ownerId !== was.ownerId) await requireOwner(tx, alert.ownerId);
    await write(tx, alertId, { ...stored(alert), revision: after + 1, changedAt: tx.system.now() });
    await announce(tx, alertChanged, { alertId });
    if (!alert.isOn) await calm(tx, was);
    if (alert.ownerId !== was.ownerId) await tellGiven(tx, await lockAlert(tx, alertId));
    await lookSoon(tx, alertId);
    return { alertId };
  });
}

/** Takes an alert away; `restoreAlert` brings it back. */
export async function deleteAlert(ctx: Context, alertId: string): Promise<{ done: true }> {
  requirePermission(ctx, alertsManage);
  return transact(ctx, async (tx) => {
    await lockAlert(tx, alertId);
    await write(tx, alertId, { archivedAt: tx.system.now() });
    await announce(tx, alertDeleted, { alertId });
    return { done: true };
  });
}

/** Brings a deleted alert back. @throws Refusal `missing` when it never was. */
export async function restoreAlert(ctx: Context, alertId: string): Promise<Changed> {
  requirePermission(ctx, alertsManage);
  return transact(ctx, async (tx) => {
    await requireRoom(tx, 'alerts', alertsMax, alertReasons.alertsMax);
    await write(tx, alertId, { archivedAt: null });
    await lockAlert(tx, alertId);
    await announce(tx, alertRestored, { alertId });
    await lookSoon(tx, alertId);
    return { alertId };
  });
}

const snoozeMaxMs = 31 * 86_400_000;

/** Silences an alert for a while, or wakes it. @throws Refusal `forbidden` for whom it does not concern. */
export async function snoozeAlert(
  ctx: Context,
  { alertId, until }: { alertId: string; until: string | null },
): Promise<Changed> {
  requirePermission(ctx, alertsRead);
  return transact(ctx, async (tx) => {
    const { ownerId } = await lockAlert(tx, alertId);
    requireConcerned(tx, ownerId);
    const ahead = until === null ? null : Date.parse(until) - tx.system.now().getTime();
    if (ahead !== null && (ahead <= 0 || ahead > snoozeMaxMs)) {
      throw invalidAt(tx, 'until', alertReasons.snoozedTooLong);
    }
    await write(tx, alertId, { snoozedUntil: until === null ? null : new Date(until) });
    await announce(tx, alertSnoozed, { alertId, until });
    if (until === null) await lookSoon(tx, alertId);
    return { alertId };
  });
}

/** Whose alert it is may see to it, and whoever may change alerts. @throws Refusal `forbidden`. */
export function requireConcerned(ctx: Context, ownerId: string): void {
  if (ctx.actor.id !== ownerId && !may(ctx, alertsManage)) requirePermission(ctx, alertsManage);
}

async function write(tx: Tx, alertId: string, change: object): Promise<void> {
  await tx.db
    .updateTable('alerts')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('alertId', '=', alertId)
    .execute();
}

async function requireOwner(tx: Tx, ownerId: string): Promise<void> {
  if (!(await isActiveMember(tx, ownerId))) throw invalidAt(tx, 'ownerId', alertReasons.alertOwnerGone);
}
