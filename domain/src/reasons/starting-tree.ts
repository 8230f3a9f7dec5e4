import type { Text } from '../kit/words.ts';

/** One reason of a tree that is still to be made. */
export interface StartingReason {
  readonly key: string;
  readonly parentKey: string | null;
  readonly words: Text;
}

function reason(key: string, parentKey: string | null, zh: string, en: string): StartingReason {
  return { key, parentKey, words: { zh, en } };
}

/** What a new shop begins with, parents first: what customers of most shops ask about. */
export const startingTree: readonly StartingReason[] = [
  reason('before-buying', null, '售前咨询', 'Before buying'),
  reason('stock', 'before-buying', '有没有货', 'In stock?'),
  reason('size', 'before-buying', '尺寸规格', 'Size and material'),
  reason('promotion', 'before-buying', '优惠活动', 'Promotions'),
  reason('delivery', null, '物流', 'Delivery'),
  reason('late', 'delivery', '没收到、太慢', 'Late or lost'),
  reason('damaged', 'delivery', '破损', 'Damaged'),
  reason('after-sales', null, '售后', 'After sales'),
  reason('return', 'after-sales', '退换货', 'Returns'),
  reason('invoice', 'after-sales', '发票', 'Invoices'),
  reason('complaint', null, '投诉', 'Complaints'),
];
