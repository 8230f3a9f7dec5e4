import type { Context, Tx } from '../context.ts';
import { look, transact } from '../database/transact.ts';
import { type Again, dueKind, type Work } from '../due/due-kind.ts';
import { schedule } from '../due/schedule.ts';
import { type CallResult, callWebhook } from './call-webhook.ts';
import { type Delivery, findDelivery, hasEarlierWaiting, nextWaiting } from './find-delivery.ts';
import { noteDelivered, noteFailed } from './note-result.ts';
import { deliveryKind } from './queue-deliveries.ts';

/** How long a delivery stands behind an earlier one before it looks again; usually that one wakes it when it is done. */
const behindSeconds = 30;
/** How long others wait while one call finds out whether a paused webhook is back. */
const probeSeconds = 60;

/**
 * Brings one fact to one webhook: at least once, with the fact's id on every try. Facts about one subject arrive in
 * the order of their positions; a failing one holds back only what concerns the same subject.
 */
export const deliverToWebhook = dueKind(deliveryKind, { reach: deliver, atOnce: 8, timeoutSeconds: 30 });

async function deliver(ctx: Context, { refId: deliveryId }: Work): Promise<Again | undefined> {
  const found = await look(ctx, (tx) => findDelivery(tx, deliveryId));
  if (found?.state !== 'waiting') return undefined;
  const later = await mustWait(ctx, found);
  if (later) return later;

  const result = await callWebhook(ctx, found.target, found.body);
  return transact(ctx, (tx) => settle(tx, found, result));
}

async function mustWait(ctx: Context, delivery: Delivery): Promise<Again | undefined> {
  const now = ctx.system.now();
  const { pausedUntil } = delivery.target;
  if (pausedUntil && pausedUntil > now) return { at: pausedUntil };
  if (await look(ctx, (tx) => hasEarlierWaiting(tx, delivery))) return after(now, behindSeconds);
  if (!pausedUntil) return undefined;
  const isOurs = await transact(ctx, (tx) => claimProbe(tx, delivery, pausedUntil));
  return isOurs ? undefined : after(now, probeSeconds);
}

/** Of all that wait for the end of a pause, one goes ahead. */
async function claimProbe(tx: Tx, { webhookId }: Delivery, pausedUntil: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('webhooks')
    .set({ pausedUntil: new Date(tx.system.now().getTime() + probeSeconds * 1000) })
    .where('workspaceId', '=', tx.workspaceId)
    .where('webhookId', '=', webhookId)
    .where('pausedUntil', '=', pausedUntil)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function settle(tx: Tx, delivery: Delivery, result: CallResult): Promise<Again | undefined> {
  const again = result.failure === null ? undefined : await noteFailed(tx, delivery, result);
  if (result.failure === null) await noteDelivered(tx, delivery, result);
  if (again) return again;
  const next = await nextWaiting(tx, delivery);
  if (next !== undefined) await schedule(tx, deliverToWebhook, next, tx.system.now());
  return undefined;
}

function after(now: Date, seconds: number): Again {
  return { at: new Date(now.getTime() + seconds * 1000) };
}
