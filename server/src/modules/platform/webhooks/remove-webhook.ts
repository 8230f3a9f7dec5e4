import { manageWebhooks, webhookRemoved } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockWebhook } from './queries.ts';

/** Removes a webhook and the list of what was sent to it. */
export async function removeWebhook(ctx: Context, webhookId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageWebhooks);
  return transact(ctx, async (tx) => {
    await lockWebhook(tx, webhookId);
    for (const table of ['webhookDeliveries', 'webhooks'] as const) {
      await tx.db
        .deleteFrom(table)
        .where('workspaceId', '=', tx.workspaceId)
        .where('webhookId', '=', webhookId)
        .execute();
    }
    await announce(tx, webhookRemoved, { webhookId });
    return { done: true };
  });
}
