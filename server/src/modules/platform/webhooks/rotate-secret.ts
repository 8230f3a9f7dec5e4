import { manageWebhooks, webhookSecretRotated } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { sealSecret } from '#platform/webhooks/call-webhook.ts';
import { newWebhookSecret } from '#platform/webhooks/signature.ts';
import { findTarget, lockWebhook } from './queries.ts';

const overlapMs = 24 * 3600_000;

/** Gives a webhook a new secret. For a day the old one signs beside it, so that no call is refused in between. */
export async function rotateSecret(ctx: Context, webhookId: string): Promise<{ secret: string }> {
  requirePermission(ctx, manageWebhooks);
  const secret = newWebhookSecret();
  return transact(ctx, async (tx) => {
    await lockWebhook(tx, webhookId);
    const { sealedSecret } = await findTarget(tx, webhookId);
    await tx.db
      .updateTable('webhooks')
      .set({
        sealedSecret: sealSecret(tx, secret),
        previousSealedSecret: sealedSecret,
        previousUntil: new Date(tx.system.now().getTime() + overlapMs),
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('webhookId', '=', webhookId)
      .execute();
    await announce(tx, webhookSecretRotated, { webhookId });
    return { secret };
  });
}
