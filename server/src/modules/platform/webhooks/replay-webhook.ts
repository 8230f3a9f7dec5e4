import { groundWords, manageWebhooks, webhookReplayed, webhookWords } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { deliverToWebhook } from '#platform/webhooks/deliver.ts';
import { lockWebhook } from './queries.ts';

const factsMax = 1000;

/** Sends one fact again, whatever became of it before. */
export async function replayDelivery(
  ctx: Context,
  webhookId: string,
  deliveryId: string,
): Promise<{ done: true }> {
  requirePermission(ctx, manageWebhooks);
  return transact(ctx, async (tx) => {
    await lockActive(tx, webhookId);
    const delivery = await tx.db
      .updateTable('webhookDeliveries')
      .set({ state: 'waiting', failure: null, createdAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('webhookId', '=', webhookId)
      .where('deliveryId', '=', deliveryId)
      .returning('position')
      .executeTakeFirst();
    if (!delivery) throw new Refusal('missing', groundWords.notFound);
    await schedule(tx, deliverToWebhook, deliveryId, tx.system.now());
    await announce(tx, webhookReplayed, { webhookId, after: delivery.position - 1, queued: 1 });
    return { done: true };
  });
}

/**
 * Sends again what the webhook wants of the facts after a position, those it missed while it was off included, a
 * thousand at a time.
 */
export async function replayWebhook(
  ctx: Context,
  webhookId: string,
  after: number,
): Promise<{ queued: number; position: number; isAll: boolean }> {
  requirePermission(ctx, manageWebhooks);
  return transact(ctx, async (tx) => {
    await lockActive(tx, webhookId);
    const positions = await queueAgain(tx, webhookId, after);
    await announce(tx, webhookReplayed, { webhookId, after, queued: positions.length });
    tx.afterCommit(() => tx.system.wake('due'));
    return {
      queued: positions.length,
      position: Math.max(after, ...positions),
      isAll: positions.length < factsMax,
    };
  });
}

async function lockActive(tx: Tx, webhookId: string): Promise<void> {
  const { isActive } = await lockWebhook(tx, webhookId);
  if (!isActive) throw new Refusal('conflict', webhookWords.webhookOff);
}

async function queueAgain(tx: Tx, webhookId: string, after: number): Promise<number[]> {
  const now = tx.system.now();
  const { rows } = await sql<{ position: number }>`
    with wanted as (
      select f.fact_id, f.kind, f.position, f.subject_id from facts f
      join webhooks h on h.workspace_id = f.workspace_id and h.webhook_id = ${webhookId}
      where f.workspace_id = ${tx.workspaceId} and f.position > ${after}
        and (f.kind = any(h.kinds) or '*' = any(h.kinds))
      order by f.position limit ${factsMax}),
    queued as (
      insert into webhook_deliveries as d
        (workspace_id, delivery_id, webhook_id, fact_id, kind, position, subject_id, state, tries, created_at)
      select ${tx.workspaceId}, gen_random_uuid(), ${webhookId}, fact_id, kind, position, subject_id, 'waiting', 0, ${now}
      from wanted
      on conflict (workspace_id, webhook_id, fact_id)
        do update set state = 'waiting', failure = null, created_at = excluded.created_at
      returning d.delivery_id, d.position),
    work as (
      insert into due (workspace_id, due_id, kind, ref_id, due_at)
      select ${tx.workspaceId}, gen_random_uuid(), ${deliverToWebhook.kind}, delivery_id, ${now} from queued
      on conflict (workspace_id, kind, ref_id)
        do update set due_at = excluded.due_at, tries = 0, lease = null, leased_until = null, failed_at = null)
    select position from queued
  `.execute(tx.db);
  return rows.map((row) => row.position);
}
