import { z } from 'zod';
import type { LineContent, OrderContent, ParcelContent } from '../../order/content.ts';
import type { OrderState, RefundState } from '../../order/state.ts';
import { joined, type ToldOrder, unsaid, unsaidOfLine, wordsOf } from '../told-order.ts';
import { fenOf, List, lastOf, piecesOf, Said, sinceEpoch, toldAt } from './parts.ts';
import { refundOfLines } from './refund.ts';

const Place = z.object({ name: Said }).nullish();
const Line = z.object({
  order_id: z.string().min(1),
  product_id: Said,
  product_name: Said,
  code: Said,
  out_sku_id: Said,
  item_num: Said,
  origin_amount: Said,
  order_amount: Said,
  pay_amount: Said,
  order_status: Said,
  pay_time: Said,
  logistics_receipt_time: Said,
  spec: List(z.object({ name: Said, value: Said })),
  after_sale_info: z
    .object({ after_sale_status: Said, after_sale_type: Said, refund_status: Said })
    .nullish(),
});
type Line = z.infer<typeof Line>;
const Body = z.object({
  order_id: z.string().min(1).max(100),
  shop_id: Said,
  shop_name: Said,
  order_status: Said,
  order_status_desc: Said,
  main_status_desc: Said,
  order_amount: Said,
  pay_amount: Said,
  create_time: Said,
  pay_time: Said,
  ship_time: Said,
  update_time: Said,
  buyer_words: Said,
  seller_words: Said,
  doudian_open_id: Said,
  mask_post_receiver: Said,
  mask_post_tel: Said,
  mask_post_addr: z
    .object({ province: Place, city: Place, town: Place, street: Place, detail: Said })
    .nullish(),
  logistics_info: List(z.object({ tracking_no: Said, company: Said, company_name: Said })),
  sku_order_list: List(Line),
});

/** 105 is paid, 2 being packed, 101 sent in part. */
const states: Readonly<Record<string, OrderState>> = {
  ...{ '1': 'unpaid', '103': 'unpaid', '105': 'paid', '2': 'paid', '101': 'paid' },
  ...{ '3': 'shipped', '4': 'closed', '5': 'finished' },
};

/**
 * An order as Douyin's `order.searchList` and `order.orderDetail` tell it, every number as a text. Names and addresses
 * are taken as Douyin masks them; what it encrypts is left alone.
 *
 * @param now counts as the moment of its change where it names none
 * @throws ZodError when it is no order
 */
export function readDouyinOrder(json: unknown, platform: string, now: Date): ToldOrder {
  const body = Body.parse(json);
  const lines = body.sku_order_list.map(lineOf);
  const paidAt = sinceEpoch(body.pay_time);
  const signedAt = lines.length > 0 ? lastOf(body.sku_order_list.map(receivedAt)) : null;
  const state = states[body.order_status ?? ''] ?? null;
  const address = body.mask_post_addr;
  const places = [address?.province, address?.city, address?.town, address?.street];
  const order: OrderContent = {
    ...unsaid,
    ...{ platform, number: body.order_id, currency: 'CNY', shop: wordsOf(body.shop_name) },
    buyerId: wordsOf(body.doudian_open_id),
    state: state === 'shipped' && signedAt !== null ? 'signed' : state,
    vendorState: wordsOf(body.main_status_desc) ?? wordsOf(body.order_status_desc),
    refund: refundOfLines(lines.map(({ refund }) => refund)),
    total: fenOf(body.order_amount),
    paid: paidAt === null ? null : fenOf(body.pay_amount),
    orderedAt: sinceEpoch(body.create_time),
    paidAt,
    shippedAt: sinceEpoch(body.ship_time),
    signedAt,
    receiverName: wordsOf(body.mask_post_receiver),
    receiverPhone: wordsOf(body.mask_post_tel),
    receiverAddress: joined([...places.map((place) => place?.name), address?.detail], ''),
    buyerNote: wordsOf(body.buyer_words),
    sellerNote: wordsOf(body.seller_words),
    lines,
    parcels: body.logistics_info.flatMap(parcelOf),
  };
  return toldAt(sinceEpoch(body.update_time), now, order, body.shop_id || order.shop);
}

function receivedAt({ logistics_receipt_time }: Line): string | null {
  return sinceEpoch(logistics_receipt_time);
}

function lineOf(line: Line): LineContent {
  const paidAt = sinceEpoch(line.pay_time);
  return {
    ...unsaidOfLine,
    lineNumber: line.order_id,
    title: wordsOf(line.product_name) ?? line.order_id,
    sku: wordsOf(line.code) ?? wordsOf(line.out_sku_id),
    itemNumber: wordsOf(line.product_id),
    options: joined(
      line.spec.map(({ name, value }) => joined([name, value], ':')),
      ';',
    ),
    quantity: piecesOf(line.item_num),
    price: fenOf(line.origin_amount),
    total: fenOf(line.order_amount),
    paid: paidAt === null ? null : fenOf(line.pay_amount),
    state: states[line.order_status ?? ''] ?? null,
    refund: refundOf(line.after_sale_info),
  };
}

/** 6 was asked for, 7 and 11 on their way back, 29 refused after they came back. */
const isOpen = new Set(['6', '7', '11', '29']);
const exchange = '3';

function refundOf(info: Line['after_sale_info']): RefundState {
  const { refund_status: money, after_sale_status: step, after_sale_type: type } = info ?? {};
  if (money === '3') return 'refunded';
  if (money === '1' || money === '2') return 'asked';
  return isOpen.has(step ?? '') && type !== exchange ? 'asked' : 'none';
}

function parcelOf(one: z.infer<typeof Body>['logistics_info'][number]): ParcelContent[] {
  const trackingNumber = wordsOf(one.tracking_no);
  const carrier = wordsOf(one.company_name) ?? wordsOf(one.company);
  return trackingNumber === null ? [] : [{ trackingNumber, carrier }];
}
