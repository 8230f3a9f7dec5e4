import { defineWords } from '../../kit/words.ts';

/** What leads to the pages: known before any of them is there. */
export const webhookNavWords = defineWords('webhooks-nav', {
  webhooks: { zh: 'Webhook', en: 'Webhooks' },
});
