import { webhookPaused, webhookResumed } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import type { Again } from '../due/due-kind.ts';
import { announce } from '../facts/announce.ts';
import type { CallResult } from './call-webhook.ts';
import type { Delivery } from './find-delivery.ts';
import { backOffSeconds, failuresUntilPause, pauseSeconds, triedSeconds } from './pause.ts';

/** The receiver has it: the webhook is well again. */
export async function noteDelivered(tx: Tx, delivery: Delivery, { statusCode }: CallResult): Promise<void> {
  await change(tx, delivery, { state: 'delivered', statusCode, failure: null, deliveredAt: tx.system.now() });
  const before = await tx.db
    .selectFrom('webhooks')
    .select('failuresInRow')
    .where('workspaceId', '=', tx.workspaceId)
    .where('webhookId', '=', delivery.webhookId)
    .executeTakeFirst();
  if (before && before.failuresInRow > 0) await recover(tx, delivery.webhookId, before.failuresInRow);
}

async function recover(tx: Tx, webhookId: string, failuresInRow: number): Promise<void> {
  await tx.db
    .updateTable('webhooks')
    .set({ failuresInRow: 0, pausedUntil: null })
    .where('workspaceId', '=', tx.workspaceId)
    .where('webhookId', '=', webhookId)
    .execute();
  if (failuresInRow >= failuresUntilPause) await announce(tx, webhookResumed, { webhookId });
}

/** It was not taken: says when to try again, or gives up after a day so that later facts may pass. */
export async function noteFailed(tx: Tx, delivery: Delivery, result: CallResult): Promise<Again | undefined> {
  const now = tx.system.now();
  const pausedUntil = await countFailure(tx, delivery, now);
  const isGivenUp = now.getTime() - delivery.createdAt.getTime() >= triedSeconds * 1000;
  await change(tx, delivery, { ...result, state: isGivenUp ? 'failed' : 'waiting' });
  if (isGivenUp) return undefined;
  const at = new Date(now.getTime() + backOffSeconds(delivery.tries + 1) * 1000);
  return { at: pausedUntil && pausedUntil > at ? pausedUntil : at };
}

/**
 * Counts a failure of the webhook and pauses it when there were too many. Calls that were on their way when the pause
 * began do not lengthen it. Answers how long it rests now.
 */
async function countFailure(tx: Tx, delivery: Delivery, now: Date): Promise<Date | null> {
  const { webhookId } = delivery;
  const webhook = await tx.db
    .selectFrom('webhooks')
    .select(['failuresInRow', 'pausedUntil'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('webhookId', '=', webhookId)
    .forUpdate()
    .executeTakeFirst();
  if (!webhook) return null;
  const isResting = webhook.pausedUntil !== null && webhook.pausedUntil > now;
  if (isResting && !delivery.isProbe) return webhook.pausedUntil;

  const failuresInRow = webhook.failuresInRow + 1;
  const seconds = pauseSeconds(failuresInRow);
  const pausedUntil = seconds === 0 ? null : new Date(now.getTime() + seconds * 1000);
  await tx.db
    .updateTable('webhooks')
    .set({ failuresInRow, pausedUntil })
    .where('workspaceId', '=', tx.workspaceId)
    .where('webhookId', '=', webhookId)
    .execute();
  if (failuresInRow === failuresUntilPause && pausedUntil) {
    await announce(tx, webhookPaused, { webhookId, until: pausedUntil.toISOString() });
  }
  return pausedUntil;
}

async function change(
  tx: Tx,
  delivery: Delivery,
  set: { state: string; statusCode: number | null; failure: string | null; deliveredAt?: Date },
): Promise<void> {
  await tx.db
    .updateTable('webhookDeliveries')
    .set({ ...set, tries: delivery.tries + 1 })
    .where('workspaceId', '=', tx.workspaceId)
    .where('deliveryId', '=', delivery.deliveryId)
    .execute();
}
