import {
  type ChangeWebhook,
  manageWebhooks,
  type Webhook,
  webhookChanged,
  webhookWords,
} from '@zhiyin/domain/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import { lockWebhook } from './queries.ts';

/**
 * Changes a webhook, or switches it off or on. What was waiting when it is switched off is given up, and what happens
 * while it is off is not queued; both can be replayed. A new address begins without a pause.
 */
export async function changeWebhook(
  ctx: Context,
  webhookId: string,
  change: ChangeWebhook,
): Promise<Webhook> {
  requirePermission(ctx, manageWebhooks);
  const href = change.url === undefined ? undefined : outgoing.of(ctx.system).check(change.url).href;

  return transact(ctx, async (tx) => {
    const before = await lockWebhook(tx, webhookId);
    const { name = before.name, kinds = before.kinds, isActive = before.isActive } = change;
    const isFresh = href !== undefined || (isActive && !before.isActive);
    await tx.db
      .updateTable('webhooks')
      .set({ name, kinds: [...new Set(kinds)], isActive, url: href ?? before.url })
      .$if(isFresh, (set) => set.set({ failuresInRow: 0, pausedUntil: null }))
      .where('workspaceId', '=', tx.workspaceId)
      .where('webhookId', '=', webhookId)
      .execute();
    if (!isActive) await giveUpWaiting(tx, webhookId);
    await announce(tx, webhookChanged, { webhookId, fields: Object.keys(change), isActive });
    return lockWebhook(tx, webhookId);
  });
}

async function giveUpWaiting(tx: Tx, webhookId: string): Promise<void> {
  await tx.db
    .updateTable('webhookDeliveries')
    .set({ state: 'failed', failure: webhookWords.webhookOff.en })
    .where('workspaceId', '=', tx.workspaceId)
    .where('webhookId', '=', webhookId)
    .where('state', '=', 'waiting')
    .execute();
}
