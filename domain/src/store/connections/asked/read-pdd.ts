import { z } from 'zod';
import type { LineContent, OrderContent } from '../../order/content.ts';
import type { OrderState, RefundState } from '../../order/state.ts';
import { amountOf, joined, type ToldOrder, unsaid, unsaidOfLine, wordsOf } from '../told-order.ts';
import { beijingTime, List, numbered, piecesOf, Said, toldAt } from './parts.ts';

const Line = z.object({
  goods_id: Said,
  sku_id: Said,
  outer_id: Said,
  outer_goods_id: Said,
  goods_name: Said,
  goods_price: Said,
  goods_spec: Said,
  goods_count: Said,
});
const Body = z.object({
  order_sn: z.string().min(1).max(100),
  order_status: Said,
  confirm_status: Said,
  refund_status: Said,
  pay_amount: Said,
  goods_amount: Said,
  created_time: Said,
  confirm_time: Said,
  pay_time: Said,
  shipping_time: Said,
  receive_time: Said,
  updated_at: Said,
  receiver_name: Said,
  receiver_phone: Said,
  ...{ province: Said, city: Said, town: Said, receiver_address: Said, address: Said },
  buyer_memo: Said,
  remark: Said,
  tracking_number: Said,
  item_list: List(Line),
});
type Body = z.infer<typeof Body>;

const sent: Readonly<Record<string, OrderState>> = { '1': 'paid', '2': 'shipped', '3': 'signed' };
const refunds: Readonly<Record<string, RefundState>> = {
  ...{ '1': 'none', '2': 'asked', '3': 'asked', '4': 'refunded' },
};
const sentWords: Readonly<Record<string, string>> = { '1': '待发货', '2': '已发货待签收', '3': '已签收' };

/**
 * An order as Pinduoduo's `pdd.order.number.list.increment.get` and `pdd.order.information.get` tell it, every number as
 * a text. Amounts of orders are yuan and times are Beijing's. Pinduoduo names no buyer.
 *
 * @param now counts as the moment of its change where it names none
 * @throws ZodError when it is no order
 */
export function readPddOrder(json: unknown, platform: string, now: Date): ToldOrder {
  const body = Body.parse(json);
  const paidAt = beijingTime(body.pay_time);
  const numbers = numbered(body.item_list.map((line) => line.sku_id ?? line.goods_id));
  const order: OrderContent = {
    ...unsaid,
    ...{ platform, number: body.order_sn, currency: 'CNY' },
    state: stateOf(body),
    vendorState: body.confirm_status === '2' ? '已取消' : (sentWords[body.order_status ?? ''] ?? null),
    refund: refunds[body.refund_status ?? ''] ?? null,
    total: yuan(body.pay_amount),
    paid: paidAt === null ? null : yuan(body.pay_amount),
    orderedAt: beijingTime(body.created_time),
    paidAt,
    shippedAt: beijingTime(body.shipping_time),
    signedAt: beijingTime(body.receive_time),
    receiverName: wordsOf(body.receiver_name),
    receiverPhone: wordsOf(body.receiver_phone),
    receiverAddress: joined(
      [body.province, body.city, body.town, wordsOf(body.receiver_address) ?? body.address],
      '',
    ),
    buyerNote: wordsOf(body.buyer_memo),
    sellerNote: wordsOf(body.remark),
    lines: body.item_list.map((line, index) => lineOf(line, numbers[index] ?? '')),
    parcels: (body.tracking_number ?? '')
      .split(/[,，\s]+/)
      .filter((number) => number !== '')
      .map((trackingNumber) => ({ trackingNumber, carrier: null })),
  };
  return toldAt(beijingTime(body.updated_at), now, order);
}

/** Paid back before it was sent is over; a group that is not full yet has paid already. */
function stateOf({ confirm_status, order_status, refund_status, pay_time }: Body): OrderState | null {
  if (confirm_status === '2') return 'closed';
  const state = sent[order_status ?? ''] ?? null;
  if (state === 'paid' && refund_status === '4') return 'closed';
  return confirm_status === '0' && beijingTime(pay_time) === null ? 'unpaid' : state;
}

function yuan(text: string | null | undefined): number | null {
  return amountOf(text, 'CNY');
}

function lineOf(line: z.infer<typeof Line>, lineNumber: string): LineContent {
  const [price, quantity] = [yuan(line.goods_price), piecesOf(line.goods_count)];
  return {
    ...unsaidOfLine,
    lineNumber,
    title: wordsOf(line.goods_name) ?? lineNumber,
    sku: wordsOf(line.outer_id) ?? wordsOf(line.outer_goods_id),
    itemNumber: wordsOf(line.goods_id),
    options: wordsOf(line.goods_spec),
    quantity,
    price,
    total: price === null || quantity === null ? null : price * quantity,
  };
}
