import type { FieldSet } from '../../../kit/filter/field.ts';
import { inGuide } from '../../../kit/metric/guide.ts';
import { metric } from '../../../kit/metric/metric.ts';
import { ofConversations } from './fields.ts';

const conversion = {
  ...ofConversations,
  document: inGuide('figures', { zh: '询单转化', en: 'Inquiry to order' }),
  unit: 'share',
  direction: 'up',
  source: 'conversation_measures.paid_at, orders.paid_at',
} as const;
const sideBySide = {
  zh: '三种归因口径并排看，不要相加。顾客和订单按合并后的人对上；没有认出是谁的订单不计；退款不影响它。',
  en: 'The three rules stand side by side and are never added. Customers and orders are matched by person, merged ones as one; orders of nobody known do not count; refunds do not change it.',
};

/** Inquirers of a day who paid on that day. */
export const conversionSameDayMetric = metric({
  ...conversion,
  key: 'insights.conversion-same-day',
  name: { zh: '询单转化率（当日付款）', en: 'Inquiry to order (same day)' },
  formula: {
    zh: '当天来询、来询后当天（店铺时区）付款的顾客 ÷ 当天来询的顾客；一位顾客一天算一次，以当天第一次来询归期。',
    en: 'Customers who paid on the day of their inquiry, after it (shop time) ÷ customers who inquired; each once a day, dated by the first inquiry of the day.',
  },
  edgeCases: sideBySide,
});

/** Inquirers of a day who paid within two days. */
export const conversionTwoDaysMetric = metric({
  ...conversion,
  key: 'insights.conversion-48-hours',
  name: { zh: '询单转化率（48 小时内付款）', en: 'Inquiry to order (48 hours)' },
  formula: {
    zh: '来询后 48 小时内付款的顾客 ÷ 来询的顾客；一位顾客一天算一次，以当天第一次来询归期。',
    en: 'Customers who paid within 48 hours of their inquiry ÷ customers who inquired; each once a day, dated by the first inquiry of the day.',
  },
  edgeCases: {
    zh: `最近 48 小时还没有结果的不计。${sideBySide.zh}`,
    en: `The last 48 hours are left out until they are over. ${sideBySide.en}`,
  },
});

/** Contacts that were the last before a payment. */
export const conversionLastContactMetric = metric({
  ...conversion,
  key: 'insights.conversion-last-contact',
  name: { zh: '询单转化率（付款前最后一次联系）', en: 'Inquiry to order (last contact)' },
  formula: {
    zh: '7 天内付款、而且付款前没有再联系的会话 ÷ 全部会话：一笔付款只归给它之前的最后一次联系。以发起时刻归期。',
    en: 'Conversations followed by a payment within 7 days with no other contact between ÷ conversations: a payment goes to the last contact before it. Dated by the opening.',
  },
  edgeCases: {
    zh: `最近 7 天还没有结果的不计。${sideBySide.zh}`,
    en: `The last 7 days are left out until they are over. ${sideBySide.en}`,
  },
});

const costs = inGuide('figures', { zh: '成本', en: 'What it costs' });
const cost = {
  ...ofConversations,
  document: costs,
  unit: 'money',
  currency: 'CNY',
  direction: 'down',
  edgeCases: {
    zh: '费率由店铺在“数字的口径”里填写，没有填写时为空；改了费率，以前的数字也按新费率算。',
    en: 'The rates are the shop’s own, set with how figures are made; empty until they are. Changed rates count for the past, too.',
  },
} as const;

/** What a contact costs. */
export const costPerContactMetric = metric({
  ...cost,
  key: 'insights.cost-per-contact',
  name: { zh: '单次联系成本', en: 'Cost per contact' },
  formula: {
    zh: '结束的会话里，人工成本 + 其他成本，取平均：独占处理时长 × 每小时人工成本 + 每次联系的其他成本。以结束时刻归期。',
    en: 'The mean over closed conversations of labour + other cost: exclusive handle time × the cost of an hour + the other cost of a contact. Dated by the close.',
  },
  source: 'conversation_measures.exclusive_seconds, measure_settings',
});

/** What of it is people’s time. */
export const labourPerContactMetric = metric({
  ...cost,
  key: 'insights.labour-per-contact',
  name: { zh: '单次联系的人工成本', en: 'Labour per contact' },
  formula: {
    zh: '结束的会话里，独占处理时长 × 每小时人工成本，取平均。以结束时刻归期。',
    en: 'The mean over closed conversations of exclusive handle time × the cost of an hour. Dated by the close.',
  },
  source: 'conversation_measures.exclusive_seconds, measure_settings.hour_cost',
});

/** What idle time adds: paid hours in which nothing was handled. */
export const idleCostMetric = metric({
  document: costs,
  grain: 'agent-hour',
  fields: { member: { type: 'reference', label: { zh: '客服', en: 'Agent' } } },
  dimensions: ['member'],
  key: 'insights.idle-cost',
  name: { zh: '空闲成本', en: 'Cost of idle time' },
  formula: {
    zh: '（在线时长 − 在线时处理会话的时长）× 每小时人工成本，求和。',
    en: '(Time online − time online with a conversation being handled) × the cost of an hour, added up.',
  },
  edgeCases: {
    zh: '费率没有填写时不计。它不算进单次联系成本，要一起看。',
    en: 'Nothing counts until the rate is set. It is no part of the cost per contact; look at both.',
  },
  unit: 'money',
  currency: 'CNY',
  direction: 'down',
  source: 'agent_hours, measure_settings.hour_cost',
});

/** Complaints for each thousand orders. */
export const complaintRateMetric = metric({
  document: inGuide('follow-ups', { zh: '设置回访', en: 'Set follow-ups up' }),
  grain: 'conversation',
  fields: {},
  dimensions: [],
  key: 'insights.complaints-per-thousand',
  name: { zh: '每千单投诉', en: 'Complaints per 1000 orders' },
  formula: {
    zh: '期间内发起、联系原因属于投诉的会话 ÷ 期间内付款的订单 × 1000，区间按泊松（Garwood）精确计算。',
    en: 'Conversations opened in the period whose reason is a complaint ÷ orders paid in the period × 1000, with Garwood’s exact Poisson interval.',
  },
  edgeCases: {
    zh: '哪些原因算投诉，在回访设置里选（含下级原因）；没有付款订单时为空。',
    en: 'Which reasons are complaints is chosen with follow-ups, those below them included. Empty without paid orders.',
  },
  unit: 'per-thousand',
  direction: 'down',
  source: 'conversation_measures.reason_key, orders.paid_at',
});

const orderFields: FieldSet = { platform: { type: 'choice', label: { zh: '平台', en: 'Platform' } } };
const paidOrders = {
  document: inGuide('figures', { zh: '买家', en: 'Buyers' }),
  grain: 'order',
  fields: orderFields,
  dimensions: ['platform'],
} as const;

/** The share of buyers who bought more than once in the period. */
export const repurchaseRateMetric = metric({
  ...paidOrders,
  key: 'insights.repurchase-rate',
  name: { zh: '复购率', en: 'Repurchase rate' },
  formula: {
    zh: '期间内付款两单及以上的买家 ÷ 期间内付款的买家，以付款时间归期。',
    en: 'Buyers with two paid orders or more in the period ÷ buyers with a paid order, dated by payment.',
  },
  edgeCases: {
    zh: '认出是同一个人的算一位买家，否则按平台的买家账号；不知道买家的订单不计。期间越长数字越高，只和同样长的期间比较。',
    en: 'Orders known to be of one person are one buyer, else the platform’s account; orders without a buyer do not count. Longer periods give higher figures: compare like with like.',
  },
  unit: 'share',
  direction: 'up',
  source: 'orders.paid_at',
});

/** The share of a month's buyers who were still buyers in the 90 days after it. */
export const customerRetentionMetric = metric({
  ...paidOrders,
  key: 'insights.customer-retention',
  name: { zh: '顾客保持率（90 天）', en: 'Customer retention (90 days)' },
  formula: {
    zh: '一个自然月（店铺时区）里付款的买家中，月末之后 90 天内又付款的买家 ÷ 这个月的买家，即（期末顾客 − 新顾客）÷ 期初顾客；以买家当月第一次付款归期。',
    en: 'Of a calendar month’s buyers (shop time), those who paid again within 90 days after the month ÷ the month’s buyers, that is (customers at the end − new ones) ÷ customers at the start; dated by the buyer’s first payment of the month.',
  },
  edgeCases: {
    zh: '同一个月里再次付款不算保持。月末之后满 90 天才计入，此前的月份为空。一位买家每月算一次；认出是同一个人的算一位，不知道买家的订单不计。',
    en: 'Paying again in the same month is no retention. A month counts when 90 days after its end are over; until then it is empty. A buyer counts once a month; orders known to be of one person are one buyer, those without a buyer do not count.',
  },
  unit: 'share',
  direction: 'up',
  source: 'orders.paid_at',
});

/** What a buyer is worth. */
export const valuePerBuyerMetric = metric({
  ...paidOrders,
  key: 'insights.value-per-buyer',
  name: { zh: '客单价', en: 'Order value per buyer' },
  formula: {
    zh: '期间内付款订单的实付金额之和 ÷ 付款的买家数，以付款时间归期。',
    en: 'What was paid for orders paid in the period ÷ the different buyers who paid, dated by payment.',
  },
  edgeCases: {
    zh: '只算人民币订单；退款不减；没有实付金额或不知道买家的订单不计。认出是同一个人的算一位买家。期间越长数字越高，只和同样长的期间比较。',
    en: 'Orders in CNY only. Refunds are not taken off. Orders without an amount or a buyer do not count; orders known to be of one person are one buyer. Longer periods give higher figures: compare like with like.',
  },
  unit: 'money',
  currency: 'CNY',
  direction: 'up',
  source: 'orders.paid, orders.paid_at',
});

/** What an order is worth. */
export const orderValueMetric = metric({
  ...paidOrders,
  key: 'insights.order-value',
  name: { zh: '笔单价', en: 'Average order value' },
  formula: {
    zh: '期间内付款的订单，实付金额的平均，以付款时间归期。',
    en: 'The mean of what was paid for orders paid in the period, dated by payment.',
  },
  edgeCases: {
    zh: '只算人民币订单；退款不减；没有实付金额的不计。',
    en: 'Orders in CNY only. Refunds are not taken off. Orders without an amount do not count.',
  },
  unit: 'money',
  currency: 'CNY',
  direction: 'up',
  source: 'orders.paid',
});

/** Taobao’s way: refunds of thirty days ÷ what was paid for in them, order line by order line. */
export const taobaoRefundRateMetric = metric({
  key: 'insights.refund-rate-30-days',
  name: { zh: '退款率（近 30 天，淘宝口径）', en: 'Refund rate (30 days, Taobao’s way)' },
  formula: {
    zh: '截至期间（或每一格）结束的那一刻，之前 30 天内退款成功的子订单数 ÷ 之前 30 天内付款的子订单数。',
    en: 'At the end of the period, or of each part of it: order lines refunded in the 30 days before ÷ order lines paid for in the 30 days before.',
  },
  edgeCases: {
    zh: '退款按退款成功的时间、付款按付款时间，所以两边不是同一批，极端时可以超过 100%；部分退款也算一笔。没有分到子订单的退款算一笔，没有明细的订单算一个子订单。退款时间由平台文件或接口给出，没给的以我们看到它变成已退款的时刻为准；第一次知道时就已退款、又没有时间的不计。平台展示时截去尾数（10.549% 显示为 10.5%）。按下单归期、同一批订单的比例是“退款率”。定义来自第三方转述，核对时以平台后台为准。',
    en: 'Refunds are dated by when money went back and payments by when it came, so the two are not the same orders, and it can exceed 100 % at the extreme; a refund in part counts. A refund told of no line counts once, an order without lines is one. The moment comes from the platform’s file or interface, else it is when we saw it become refunded; what was refunded when we first heard of it, and nobody says when, does not count. The platform cuts digits off (10.549 % shows as 10.5 %). For one and the same orders see “Refund rate”. The definition is a third party’s copy: where it matters, go by the platform’s page.',
  },
  unit: 'share',
  direction: 'down',
  grain: 'order-line',
  source: 'orders.refunded_at, orders.paid_at, orders.lines',
  document: {
    title: { zh: '淘宝退款率，第三方转述', en: 'Taobao’s refund rate, a third party’s copy' },
    section: { zh: '近 30 天；2026-11-22 查得', en: 'The last 30 days; as found on 2026-11-22' },
  },
  fields: orderFields,
  dimensions: ['platform'],
});
