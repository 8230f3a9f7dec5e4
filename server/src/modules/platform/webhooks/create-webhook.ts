import {
  type CreateWebhook,
  manageWebhooks,
  type Webhook,
  webhookCreated,
  webhookWords,
} from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import { sealSecret } from '#platform/webhooks/call-webhook.ts';
import { newWebhookSecret } from '#platform/webhooks/signature.ts';
import { allWebhooks, lockWebhook } from './queries.ts';

const webhooksMax = 20;

/** Adds an address that hears of facts from now on. Its secret is in this answer and nowhere else. */
export async function createWebhook(
  ctx: Context,
  { name, url, kinds }: CreateWebhook,
): Promise<{ webhook: Webhook; secret: string }> {
  requirePermission(ctx, manageWebhooks);
  const { href } = outgoing.of(ctx.system).check(url);
  const secret = newWebhookSecret();

  return transact(ctx, async (tx) => {
    if ((await allWebhooks(tx)).length >= webhooksMax) {
      throw new Refusal('limit', webhookWords.tooManyWebhooks, { max: webhooksMax });
    }
    const webhookId = tx.system.newId();
    await tx.db
      .insertInto('webhooks')
      .values({
        workspaceId: tx.workspaceId,
        webhookId,
        name,
        url: href,
        sealedSecret: sealSecret(tx, secret),
        kinds: [...new Set(kinds)],
        isActive: true,
        createdAt: tx.system.now(),
      })
      .execute();
    await announce(tx, webhookCreated, { webhookId, kinds });
    return { webhook: await lockWebhook(tx, webhookId), secret };
  });
}
