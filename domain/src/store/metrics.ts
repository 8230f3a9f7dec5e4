import type { FieldSet } from '../kit/filter/field.ts';
import { inGuide } from '../kit/metric/guide.ts';
import { metric } from '../kit/metric/metric.ts';
import { orderStates, orderStateWords } from './order/state.ts';

const fields: FieldSet = {
  platform: { type: 'choice', label: { zh: '平台', en: 'Platform' } },
  orderState: {
    type: 'choice',
    label: { zh: '订单状态', en: 'Order state' },
    choices: orderStates.map((key) => ({ key, label: orderStateWords[key] })),
  },
};
const document = inGuide('figures', { zh: '买家', en: 'Buyers' });
const ofOrders = { grain: 'order', fields, dimensions: ['platform', 'orderState'], document } as const;

/** How many orders were placed. */
export const ordersMetric = metric({
  ...ofOrders,
  key: 'store.orders',
  name: { zh: '订单数', en: 'Orders' },
  formula: {
    zh: '期间内下单的订单数，以下单时间归期。',
    en: 'Orders placed in the period, dated by when they were placed.',
  },
  edgeCases: {
    zh: '未付款和已关闭的也算；没有下单时间的不算。',
    en: 'Unpaid and closed ones count; those without a time do not.',
  },
  unit: 'count',
  direction: 'up',
  source: 'orders.ordered_at',
});

/** Share of paid orders that were refunded, in part or whole. */
export const refundRateMetric = metric({
  ...ofOrders,
  key: 'store.refund-rate',
  name: { zh: '退款率', en: 'Refund rate' },
  formula: {
    zh: '期间内下单且付过款的订单里，发生退款的比例：退款订单 ÷ 付款订单，以下单时间归期。',
    en: 'Of the orders placed in the period and paid, the share refunded: refunded ÷ paid, dated by when they were placed.',
  },
  edgeCases: {
    zh: '部分退款也算；申请中还没有退的不算；没有付款的订单不算进分母。',
    en: 'Refunds in part count; those only asked for do not; orders never paid are left out of both.',
  },
  unit: 'share',
  direction: 'down',
  source: 'orders.refund, orders.paid_at',
});

export const storeMetrics = [ordersMetric, refundRateMetric] as const;
