import { defineWords } from '../kit/words.ts';

/** What leads to the pages of routing: known before any of them is there. */
export const routingNavWords = defineWords('routing-nav', {
  queue: { zh: '谁在等', en: 'Who waits' },
  settings: { zh: '会话分配', en: 'Handing out' },
  simulate: { zh: '用过去试一试', en: 'Try it on the past' },
  queueColumn: { zh: '队列', en: 'Queue' },
  handedOut: { zh: '分配', en: 'Handed out' },
});
