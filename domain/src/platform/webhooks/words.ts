import { defineWords } from '../../kit/words.ts';

/** What webhooks say. */
export const webhookWords = defineWords('platform', {
  tooManyWebhooks: { zh: '最多可有 {max} 个 Webhook。', en: 'There can be {max} webhooks at most.' },
  webhookOff: { zh: '这个 Webhook 已停用。', en: 'This webhook is switched off.' },
});
