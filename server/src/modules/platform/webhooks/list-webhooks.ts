import type { PageQuery } from '@zhiyin/domain/kit';
import {
  type DeliveryState,
  manageWebhooks,
  type Webhook,
  type WebhookDelivery,
} from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allWebhooks, findTarget, pageOfDeliveries } from './queries.ts';

export async function listWebhooks(ctx: Context): Promise<{ items: Webhook[] }> {
  requirePermission(ctx, manageWebhooks);
  return { items: await look(ctx, allWebhooks) };
}

export async function listDeliveries(
  ctx: Context,
  webhookId: string,
  query: PageQuery & { state?: DeliveryState | undefined },
): Promise<{ items: WebhookDelivery[]; next: string | null }> {
  requirePermission(ctx, manageWebhooks);
  return look(ctx, async (tx) => {
    await findTarget(tx, webhookId);
    return pageOfDeliveries(tx, webhookId, query);
  });
}
