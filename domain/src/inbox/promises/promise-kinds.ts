import type { Text } from '../../kit/words.ts';
import { noticeKind } from '../../platform/index.ts';

/** What can be promised; `other` is what no list foresees. */
export const promiseKinds = ['ship', 'call-back', 'refund', 'reply', 'other'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

export const promiseKindWords: Readonly<Record<PromiseKind, Text>> = {
  ship: { zh: '发货', en: 'ship' },
  'call-back': { zh: '回电', en: 'call back' },
  refund: { zh: '退款', en: 'refund' },
  reply: { zh: '回复', en: 'reply' },
  other: { zh: '其他', en: 'something else' },
};

/** How one hears of promises that are due, broken, or become one's own. */
export const promiseNotices = noticeKind(
  'inbox.promises',
  {
    zh: '对顾客的承诺到期、超时或交给我',
    en: 'Promises to customers: due, broken, or handed to me',
  },
  { isUrgent: true },
);

/** What the page and the part beside a conversation are called. */
export const promiseTitle: Text = { zh: '承诺', en: 'Promises' };
