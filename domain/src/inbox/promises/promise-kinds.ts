import type { Text } from '../../kit/words.ts';

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
