import type { FieldSet } from '../../kit/filter/field.ts';
import { claimKinds, claimKindWords, claimStateWords, interventionWords } from '../claim/content.ts';
import { claimStates, interventions } from '../claim/states.ts';
import { parcelStates, parcelStateWords } from '../parcels/states.ts';
import { platformKeys, platformName } from '../platforms.ts';
import { ratingResultWords } from '../rating/content.ts';
import { ratingResults } from '../rating/results.ts';
import { orderStates, orderStateWords, refundStates, refundStateWords } from './state.ts';

/**
 * What conditions may name of an order. Of its after-sales claims it is the open one whose deadline is nearest, else the
 * one that changed last; of its parcels the one that moved last, of its
 * ratings the one that was given last.
 */
export const orderFields = {
  number: { type: 'text', label: { zh: '订单号', en: 'Order number' }, hasNoPast: true },
  platform: {
    type: 'choice',
    label: { zh: '平台', en: 'Platform' },
    choices: platformKeys().map((key) => ({ key, label: platformName(key) })),
    hasNoPast: true,
  },
  shop: { type: 'text', label: { zh: '店铺', en: 'Shop' }, hasNoPast: true },
  title: { type: 'text', label: { zh: '商品', en: 'Goods' }, hasNoPast: true },
  state: {
    type: 'choice',
    label: { zh: '订单状态', en: 'Order state' },
    choices: orderStates.map((key) => ({ key, label: orderStateWords[key] })),
  },
  refund: {
    type: 'choice',
    label: { zh: '订单的退款', en: 'Refund of the order' },
    choices: refundStates.map((key) => ({ key, label: refundStateWords[key] })),
  },
  paid: { type: 'money', label: { zh: '实付', en: 'Paid' }, currency: 'CNY', hasNoPast: true },
  total: { type: 'money', label: { zh: '总额', en: 'Total' }, currency: 'CNY', hasNoPast: true },
  currency: { type: 'text', label: { zh: '币种', en: 'Currency' }, hasNoPast: true },
  orderedAt: moment({ zh: '下单时间', en: 'Placed at' }),
  paidAt: moment({ zh: '付款时间', en: 'Paid at' }),
  shippedAt: moment({ zh: '发货时间', en: 'Shipped at' }),
  signedAt: { type: 'moment', label: { zh: '签收时间', en: 'Delivered at' }, hasNoPast: true },
  claimKind: {
    type: 'choice',
    label: { zh: '售后类型', en: 'Kind of claim' },
    choices: claimKinds.map((key) => ({ key, label: claimKindWords[key] })),
    hasNoPast: true,
  },
  claimState: {
    type: 'choice',
    label: { zh: '售后状态', en: 'Claim' },
    choices: claimStates.map((key) => ({ key, label: claimStateWords[key] })),
  },
  claimAmount: { type: 'money', label: { zh: '售后金额', en: 'Claimed' }, currency: 'CNY', hasNoPast: true },
  claimDeadline: moment({ zh: '平台的售后截止时间', en: 'Platform’s deadline for the claim' }),
  intervention: {
    type: 'choice',
    label: { zh: '平台介入', en: 'Platform’s intervention' },
    choices: interventions.map((key) => ({ key, label: interventionWords[key] })),
  },
  parcelState: {
    type: 'choice',
    label: { zh: '包裹状态', en: 'Parcel' },
    choices: parcelStates.map((key) => ({ key, label: parcelStateWords[key] })),
  },
  parcelAt: moment({ zh: '包裹状态变化的时间', en: 'Parcel in this state since' }),
  ratingResult: {
    type: 'choice',
    label: { zh: '评价', en: 'Rating' },
    choices: ratingResults.map((key) => ({ key, label: ratingResultWords[key] })),
    hasNoPast: true,
  },
  ratingStars: {
    type: 'number',
    label: { zh: '评价的最低分（1–5）', en: 'Lowest mark (1 to 5)' },
    hasNoPast: true,
  },
  ratingComment: { type: 'text', label: { zh: '评价的文字', en: 'Words of the rating' }, hasNoPast: true },
  customer: { type: 'reference', label: { zh: '顾客', en: 'Customer' }, hasNoPast: true },
  customerName: { type: 'text', label: { zh: '顾客姓名', en: 'Customer’s name' }, hasNoPast: true },
  customerOrders: { type: 'number', label: { zh: '顾客的订单数', en: 'Customer’s orders' }, hasNoPast: true },
  customerSince: { type: 'moment', label: { zh: '成为顾客的时间', en: 'Customer since' }, hasNoPast: true },
} as const satisfies FieldSet;

/** A moment by which rules may go. */
function moment(label: { zh: string; en: string }) {
  return { type: 'moment', label, hasNoPast: true, setsOff: true } as const;
}
