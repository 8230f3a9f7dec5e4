import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Line, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { manageWebhooks } from '../permissions.ts';

/** A kind of fact, e.g. `inbox.message-received`; `*` is every kind, those of later versions included. */
const FactKindName = z
  .string()
  .max(100)
  .regex(/^(\*|[a-z][a-z-]*\.[a-z][a-z0-9-]*)$/);

/** Somebody else's address that hears of our facts. */
export const Webhook = z.object({
  webhookId: Id,
  name: z.string(),
  url: z.string(),
  kinds: z.array(z.string()),
  isActive: z.boolean(),
  /** Failed calls since the last that worked. */
  failuresInRow: z.number().int(),
  /** Nothing is sent before this moment, because nobody answered properly. */
  pausedUntil: Moment.nullable(),
  createdAt: Moment,
});
export type Webhook = z.infer<typeof Webhook>;

/** waiting: to be sent, or sent again. delivered: answered with 2xx. failed: given up after a day. */
export const DeliveryState = z.enum(['waiting', 'delivered', 'failed']);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const WebhookDelivery = z.object({
  deliveryId: Id,
  factId: Id,
  kind: z.string(),
  position: z.number().int(),
  subjectId: Id.nullable(),
  state: DeliveryState,
  tries: z.number().int(),
  statusCode: z.number().int().nullable(),
  failure: z.string().nullable(),
  createdAt: Moment,
  deliveredAt: Moment.nullable(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

/** What is posted. `id` is the fact's own: the same on every try, so that a receiver can tell a repeat. */
export const WebhookBody = z.object({
  id: Id,
  kind: z.string(),
  workspaceId: Id,
  position: z.number().int(),
  occurredAt: Moment,
  subjectId: Id.nullable(),
  actor: z.object({ kind: z.string(), id: Id.nullable() }),
  payload: z.unknown(),
});
export type WebhookBody = z.infer<typeof WebhookBody>;

const settings = {
  name: Line(100),
  url: z.string().min(1).max(2048),
  kinds: z.array(FactKindName).min(1).max(200),
};
const webhook = z.strictObject({ webhookId: Id });

export const CreateWebhook = z.strictObject(settings);
export type CreateWebhook = z.infer<typeof CreateWebhook>;
export const ChangeWebhook = z.strictObject({ ...settings, isActive: z.boolean() }).partial();
export type ChangeWebhook = z.infer<typeof ChangeWebhook>;

/** Whoever may manage webhooks, under `/webhooks`. */
const common = { may: manageWebhooks } as const;

export const listWebhooks = endpoint('platform.list-webhooks', {
  ...common,
  method: 'GET',
  path: '/webhooks',
  words: { zh: 'Webhook 列表', en: 'List webhooks' },
  response: z.object({ items: z.array(Webhook) }),
});

export const createWebhook = endpoint('platform.create-webhook', {
  ...common,
  method: 'POST',
  path: '/webhooks',
  words: { zh: '添加 Webhook，签名密钥只显示这一次', en: 'Add a webhook; its secret is shown only now' },
  body: CreateWebhook,
  response: z.object({ webhook: Webhook, secret: z.string() }),
  isSecret: true,
});

export const changeWebhook = endpoint('platform.change-webhook', {
  ...common,
  method: 'PATCH',
  path: '/webhooks/:webhookId',
  words: { zh: '修改、停用或启用 Webhook', en: 'Change a webhook, or switch it off or on' },
  params: webhook,
  body: ChangeWebhook,
  response: Webhook,
});

export const removeWebhook = endpoint('platform.remove-webhook', {
  ...common,
  method: 'DELETE',
  path: '/webhooks/:webhookId',
  words: { zh: '删除 Webhook', en: 'Remove a webhook' },
  params: webhook,
  response: Done,
});

export const rotateWebhookSecret = endpoint('platform.rotate-webhook-secret', {
  ...common,
  method: 'POST',
  path: '/webhooks/:webhookId/secret',
  words: {
    zh: '更换签名密钥；旧密钥在一天内仍同时签名',
    en: 'Change the secret; the old one signs beside it for another day',
  },
  params: webhook,
  response: z.object({ secret: z.string() }),
  isSecret: true,
});

export const pingWebhook = endpoint('platform.ping-webhook', {
  ...common,
  method: 'POST',
  path: '/webhooks/:webhookId/ping',
  words: { zh: '发送一次测试', en: 'Send a test' },
  params: webhook,
  callsPerMinute: 10,
  response: z.object({ statusCode: z.number().int().nullable(), failure: z.string().nullable() }),
});

export const listWebhookDeliveries = endpoint('platform.list-webhook-deliveries', {
  ...common,
  method: 'GET',
  path: '/webhooks/:webhookId/deliveries',
  words: { zh: 'Webhook 的投递记录', en: 'List what was sent to a webhook' },
  params: webhook,
  query: PageQuery.extend({ state: DeliveryState.optional() }),
  response: Page(WebhookDelivery),
});

export const replayWebhookDelivery = endpoint('platform.replay-webhook-delivery', {
  ...common,
  method: 'POST',
  path: '/webhooks/:webhookId/deliveries/:deliveryId/replay',
  words: { zh: '重新投递一条', en: 'Send one fact again' },
  params: z.strictObject({ webhookId: Id, deliveryId: Id }),
  response: Done,
});

export const replayWebhook = endpoint('platform.replay-webhook', {
  ...common,
  method: 'POST',
  path: '/webhooks/:webhookId/replay',
  words: { zh: '从某个位置起全部重新投递', en: 'Send everything after a position again' },
  params: webhook,
  body: z.strictObject({ after: z.number().int().min(0) }),
  /** `position` is how far the replay reaches; ask again from there until `isAll`. */
  response: z.object({ queued: z.number().int(), position: z.number().int(), isAll: z.boolean() }),
});
