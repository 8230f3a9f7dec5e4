import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { changeWebhook } from './change-webhook.ts';
import { createWebhook } from './create-webhook.ts';
import { listDeliveries, listWebhooks } from './list-webhooks.ts';
import { pingWebhook } from './ping-webhook.ts';
import { removeWebhook } from './remove-webhook.ts';
import { replayDelivery, replayWebhook } from './replay-webhook.ts';
import { rotateSecret } from './rotate-secret.ts';

export function webhookRoutes(serve: Serve): void {
  serve.inside(contract.listWebhooks, (ctx) => listWebhooks(ctx));
  serve.inside(contract.createWebhook, (ctx, { body }) => createWebhook(ctx, body));
  serve.inside(contract.changeWebhook, (ctx, { params, body }) => changeWebhook(ctx, params.webhookId, body));
  serve.inside(contract.removeWebhook, (ctx, { params }) => removeWebhook(ctx, params.webhookId));
  serve.inside(contract.rotateWebhookSecret, (ctx, { params }) => rotateSecret(ctx, params.webhookId));
  serve.inside(contract.pingWebhook, (ctx, { params }) => pingWebhook(ctx, params.webhookId));
  serve.inside(contract.listWebhookDeliveries, (ctx, { params, query }) =>
    listDeliveries(ctx, params.webhookId, query),
  );
  serve.inside(contract.replayWebhookDelivery, (ctx, { params }) =>
    replayDelivery(ctx, params.webhookId, params.deliveryId),
  );
  serve.inside(contract.replayWebhook, (ctx, { params, body }) =>
    replayWebhook(ctx, params.webhookId, body.after),
  );
}
