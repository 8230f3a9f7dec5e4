import { z } from 'zod';
import type { LineContent, OrderContent, ParcelContent } from '../../order/content.ts';
import { momentOf } from '../../order/moment.ts';
import { type OrderState, type RefundState, refundOf, stateOf } from '../../order/state.ts';
import { amountOf, joined, type ToldOrder, unsaid, unsaidOfLine, wordsOf } from '../told-order.ts';

const Text = z.string().nullish();
const Line = z.object({
  oid: z.string().min(1),
  title: Text,
  num: Text,
  price: Text,
  payment: Text,
  total_fee: Text,
  num_iid: Text,
  outer_iid: Text,
  outer_sku_id: Text,
  sku_properties_name: Text,
  status: Text,
  refund_status: Text,
  invoice_no: Text,
  logistics_company: Text,
});
type Line = z.infer<typeof Line>;
const Trade = z.object({
  tid: z.string().min(1).max(100),
  status: z.string().min(1),
  seller_nick: Text,
  title: Text,
  payment: Text,
  total_fee: Text,
  created: Text,
  modified: Text,
  pay_time: Text,
  consign_time: Text,
  end_time: Text,
  buyer_open_uid: Text,
  ouid: Text,
  buyer_nick: Text,
  buyer_message: Text,
  seller_memo: Text,
  receiver_name: Text,
  receiver_mobile: Text,
  receiver_phone: Text,
  receiver_state: Text,
  receiver_city: Text,
  receiver_district: Text,
  receiver_address: Text,
  orders: z.object({ order: z.array(Line).default([]) }).default({ order: [] }),
});
type Trade = z.infer<typeof Trade>;

const currency = 'CNY';
const zone = 'Asia/Shanghai';

/** Those whose names do not say it: Taobao waits for the money, or for its own check of it. */
const ownStates: Readonly<Record<string, OrderState>> = {
  PAY_PENDING: 'unpaid',
  WAIT_PRE_AUTH_CONFIRM: 'unpaid',
  PAID_FORBID_CONSIGN: 'paid',
};

/**
 * An order as Taobao's gateway tells it, every number as a text. Its times are Beijing's; buyers are known by the id
 * that only this application sees.
 *
 * @param now counts as the moment of its change where it names none
 * @throws ZodError when it is no order
 */
export function readTaobaoTrade(json: unknown, platform: string, now: Date): ToldOrder {
  const trade = Trade.parse(json);
  const lines = trade.orders.order;
  const paidAt = taobaoMoment(trade.pay_time);
  const state = ownStates[trade.status] ?? stateOf(trade.status);
  const order: OrderContent = {
    ...unsaid,
    ...{ platform, number: trade.tid, currency, state, vendorState: trade.status },
    shop: wordsOf(trade.seller_nick),
    buyerId: wordsOf(trade.buyer_open_uid) ?? wordsOf(trade.ouid),
    buyerName: wordsOf(trade.buyer_nick),
    refund: refundOfLines(lines),
    total: amountOf(trade.total_fee, currency) ?? amountOf(trade.payment, currency),
    paid: state === 'unpaid' ? null : amountOf(trade.payment, currency),
    orderedAt: taobaoMoment(trade.created),
    paidAt,
    shippedAt: taobaoMoment(trade.consign_time),
    signedAt: state === 'finished' ? taobaoMoment(trade.end_time) : null,
    ...receiverOf(trade),
    buyerNote: wordsOf(trade.buyer_message),
    sellerNote: wordsOf(trade.seller_memo),
    lines: lines.map(lineOf),
    parcels: parcelsOf(lines),
  };
  const changed = taobaoMoment(trade.modified);
  return {
    ...{ externalId: trade.tid, updatedAt: changed === null ? now : new Date(changed), order },
    refundIds: [],
    shopKey: order.shop,
  };
}

/** A moment as the gateway writes it, on Beijing's clock; null where there is none. */
export function taobaoMoment(text: string | null | undefined): string | null {
  return (text && momentOf(text, zone)?.toISOString()) || null;
}

function refundOfLines(lines: readonly Line[]): RefundState {
  const refunds = lines.map(({ refund_status: status }) => refundOf(status ?? ''));
  return refunds.find((one) => one === 'asked') ?? refunds.find((one) => one === 'refunded') ?? 'none';
}

function receiverOf(trade: Trade) {
  const { receiver_state: province, receiver_city: city, receiver_district: district } = trade;
  return {
    receiverName: wordsOf(trade.receiver_name),
    receiverPhone: wordsOf(trade.receiver_mobile) ?? wordsOf(trade.receiver_phone),
    receiverAddress: joined([province, city, district, trade.receiver_address], ' '),
  };
}

function lineOf(line: Line): LineContent {
  return {
    ...unsaidOfLine,
    lineNumber: line.oid,
    title: wordsOf(line.title) ?? line.oid,
    sku: wordsOf(line.outer_sku_id) ?? wordsOf(line.outer_iid),
    itemNumber: wordsOf(line.num_iid),
    options: wordsOf(line.sku_properties_name),
    quantity: /^\d{1,6}$/.test(line.num ?? '') ? Number(line.num) : null,
    price: amountOf(line.price, currency),
    total: amountOf(line.total_fee, currency),
    paid: amountOf(line.payment, currency),
    state: line.status ? (ownStates[line.status] ?? stateOf(line.status)) : null,
    refund: line.refund_status ? refundOf(line.refund_status) : null,
  };
}

function parcelsOf(lines: readonly Line[]): ParcelContent[] {
  const parcels = new Map<string, ParcelContent>();
  for (const line of lines) {
    const trackingNumber = wordsOf(line.invoice_no);
    const carrier = wordsOf(line.logistics_company);
    if (trackingNumber !== null) parcels.set(trackingNumber, { trackingNumber, carrier });
  }
  return [...parcels.values()];
}
