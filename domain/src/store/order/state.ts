import type { Text } from '../../kit/words.ts';

/** How far an order is. `signed`: it arrived; `finished`: the buyer confirmed; `closed`: it came to nothing. */
export const orderStates = ['unpaid', 'paid', 'shipped', 'signed', 'finished', 'closed'] as const;
export type OrderState = (typeof orderStates)[number];

export const orderStateWords: Readonly<Record<OrderState, Text>> = {
  unpaid: { zh: '待付款', en: 'Unpaid' },
  paid: { zh: '待发货', en: 'To ship' },
  shipped: { zh: '已发货', en: 'Shipped' },
  signed: { zh: '已签收', en: 'Delivered' },
  finished: { zh: '已完成', en: 'Finished' },
  closed: { zh: '已关闭', en: 'Closed' },
};

/** Whether money goes back: `asked` while the shop has to decide. */
export const refundStates = ['none', 'asked', 'refunded'] as const;
export type RefundState = (typeof refundStates)[number];

export const refundStateWords: Readonly<Record<RefundState, Text>> = {
  none: { zh: '无退款', en: 'No refund' },
  asked: { zh: '退款中', en: 'Refund asked' },
  refunded: { zh: '已退款', en: 'Refunded' },
};

// In order: the first that fits. "等待买家付款" would else read as paid.
const stateSigns: readonly (readonly [RegExp, OrderState])[] = [
  [/关闭|取消|^TRADE_CLOSED|cancel|closed/i, 'closed'],
  [/等待买家付款|待付款|待支付|未付款|WAIT_BUYER_PAY|TRADE_NO_CREATE_PAY|unpaid|pending payment/i, 'unpaid'],
  [/交易成功|已完成|确认收货$|TRADE_FINISHED|finished|completed/i, 'finished'],
  [/已签收|TRADE_BUYER_SIGNED|delivered|(?<!con)signed/i, 'signed'],
  [
    /部分发货|待发货|备货|等待卖家发货|买家已付款|已付款|已支付|CONSIGNED_PART|WAIT_SELLER_SEND|^paid|processing/i,
    'paid',
  ],
  [/已发货|等待买家确认|运输中|待收货|WAIT_BUYER_CONFIRM|shipped|fulfilled/i, 'shipped'],
];

/**
 * Where a platform's word for an order's state belongs; null for a word we do not know.
 *
 * @example stateOf('卖家已发货，等待买家确认') // 'shipped'
 */
export function stateOf(vendorState: string): OrderState | null {
  const own = orderStates.find((state) => state === vendorState);
  return own ?? stateSigns.find(([sign]) => sign.test(vendorState))?.[1] ?? null;
}

/**
 * Where a platform's word for a refund belongs; `none` for an empty one and for "nobody asked".
 *
 * @example refundOf('退款成功') // 'refunded'
 */
export function refundOf(vendorState: string): RefundState {
  if (/退款成功|已退款|SUCCESS|refunded/i.test(vendorState)) return 'refunded';
  if (/没有|无退款|未申请|关闭|NO_REFUND|CLOSED|^-?$|none/i.test(vendorState)) return 'none';
  return 'asked';
}

/**
 * How far an order of several lines is: as far as the line that is behind, those that came to nothing aside. Null for
 * no lines, and for lines whose state nobody knows.
 *
 * @example stateOfLines(['shipped', 'closed', 'paid']) // 'paid'
 */
export function stateOfLines(states: readonly (OrderState | null)[]): OrderState | null {
  const known = states.filter((state) => state !== null);
  const alive = known.filter((state) => state !== 'closed');
  if (alive.length === 0) return known.length > 0 ? 'closed' : null;
  return orderStates.find((state) => alive.some((one) => one === state)) ?? null;
}

/** The later of two states: an old file that is read again does not bring an order back. */
export function laterState(a: OrderState, b: OrderState): OrderState {
  return orderStates.indexOf(b) > orderStates.indexOf(a) ? b : a;
}
