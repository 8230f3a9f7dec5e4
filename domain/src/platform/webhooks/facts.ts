import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { manageWebhooks } from '../permissions.ts';

const about = { seenWith: manageWebhooks, subject: 'webhookId' } as const;

export const webhookCreated = fact({
  ...about,
  kind: 'platform.webhook-created',
  payload: z.object({ webhookId: Id, kinds: z.array(z.string()) }),
  words: { zh: '添加了 Webhook', en: 'Webhook added' },
});

export const webhookChanged = fact({
  ...about,
  kind: 'platform.webhook-changed',
  payload: z.object({ webhookId: Id, fields: z.array(z.string()), isActive: z.boolean() }),
  words: { zh: '修改了 Webhook', en: 'Webhook changed' },
});

export const webhookRemoved = fact({
  ...about,
  kind: 'platform.webhook-removed',
  payload: z.object({ webhookId: Id }),
  words: { zh: '删除了 Webhook', en: 'Webhook removed' },
});

export const webhookSecretRotated = fact({
  ...about,
  kind: 'platform.webhook-secret-rotated',
  payload: z.object({ webhookId: Id }),
  words: { zh: '更换了 Webhook 的签名密钥', en: 'Webhook secret changed' },
});

export const webhookPaused = fact({
  ...about,
  kind: 'platform.webhook-paused',
  payload: z.object({ webhookId: Id, until: Moment }),
  words: { zh: 'Webhook 连续失败，暂停投递', en: 'Webhook paused: its address does not answer' },
});

export const webhookResumed = fact({
  ...about,
  kind: 'platform.webhook-resumed',
  payload: z.object({ webhookId: Id }),
  words: { zh: 'Webhook 恢复投递', en: 'Webhook resumed' },
});

export const webhookReplayed = fact({
  ...about,
  kind: 'platform.webhook-replayed',
  payload: z.object({ webhookId: Id, after: z.number().int(), queued: z.number().int() }),
  words: { zh: '重新投递 Webhook', en: 'Webhook replayed' },
});

export const webhookFacts = [
  webhookCreated,
  webhookChanged,
  webhookRemoved,
  webhookSecretRotated,
  webhookPaused,
  webhookResumed,
  webhookReplayed,
] as const;
