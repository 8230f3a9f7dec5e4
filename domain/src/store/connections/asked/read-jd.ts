import { z } from 'zod';
import type { LineContent, OrderContent, ParcelContent } from '../../order/content.ts';
import type { OrderState } from '../../order/state.ts';
import { amountOf, joined, type ToldOrder, unsaid, unsaidOfLine, wordsOf } from '../told-order.ts';
import { beijingTime, List, numbered, piecesOf, Said, toldAt } from './parts.ts';

const Line = z.object({
  skuId: Said,
  wareId: Said,
  outerSkuId: Said,
  skuName: Said,
  jdPrice: Said,
  itemTotal: Said,
});
const Body = z.object({
  orderId: z.string().min(1).max(100),
  venderId: Said,
  orderState: Said,
  orderStateRemark: Said,
  orderTotalPrice: Said,
  orderSellerPrice: Said,
  orderPayment: Said,
  orderStartTime: Said,
  orderEndTime: Said,
  paymentConfirmTime: Said,
  modified: Said,
  ...{ pin: Said, open_id_buyer: Said, xid_buyer: Said },
  consigneeInfo: z
    .object({
      ...{ fullname: Said, mobile: Said, telephone: Said, fullAddress: Said },
      ...{ province: Said, city: Said, county: Said, town: Said },
    })
    .nullish(),
  orderRemark: Said,
  venderRemark: Said,
  waybill: Said,
  itemInfoList: List(Line),
});
type Body = z.infer<typeof Body>;

/** What is locked or paused stays how far it was. */
const states: Readonly<Record<string, OrderState>> = {
  NOT_PAY: 'unpaid',
  ...{ WAIT_SELLER_STOCK_OUT: 'paid', WAIT_SELLER_DELIVERY: 'paid' },
  // “CENER” is how JD spells it.
  ...{ SEND_TO_DISTRIBUTION_CENER: 'shipped', DISTRIBUTION_CENTER_RECEIVED: 'shipped' },
  ...{ WAIT_GOODS_RECEIVE_CONFIRM: 'shipped', RECEIPTS_CONFIRM: 'signed', FINISHED_L: 'finished' },
  TRADE_CANCELED: 'closed',
};

/**
 * An order as JD's `jingdong.pop.order.search` and `jingdong.pop.order.get` tell it, every number as a text. Amounts are
 * yuan, times are Beijing's. Whether money went back JD tells elsewhere, so it is left as it was.
 *
 * @param now counts as the moment of its change where it names none
 * @throws ZodError when it is no order
 */
export function readJdOrder(json: unknown, platform: string, now: Date): ToldOrder {
  const body = Body.parse(json);
  const { consigneeInfo: receiver } = body;
  const paidAt = beijingTime(body.paymentConfirmTime);
  // One article may stand there twice, as bought and as a gift.
  const numbers = numbered(body.itemInfoList.map(({ skuId }) => skuId));
  const order: OrderContent = {
    ...unsaid,
    ...{ platform, number: body.orderId, currency: 'CNY' },
    buyerId: wordsOf(body.open_id_buyer) ?? wordsOf(body.xid_buyer) ?? wordsOf(body.pin),
    buyerAccount: wordsOf(body.pin),
    state: states[body.orderState ?? ''] ?? null,
    vendorState: wordsOf(body.orderStateRemark) ?? wordsOf(body.orderState),
    total: yuan(body.orderSellerPrice) ?? yuan(body.orderTotalPrice),
    paid: paidAt === null ? null : yuan(body.orderPayment),
    orderedAt: beijingTime(body.orderStartTime),
    paidAt,
    signedAt: body.orderState === 'FINISHED_L' ? beijingTime(body.orderEndTime) : null,
    receiverName: wordsOf(receiver?.fullname),
    receiverPhone: wordsOf(receiver?.mobile) ?? wordsOf(receiver?.telephone),
    receiverAddress:
      wordsOf(receiver?.fullAddress) ??
      joined([receiver?.province, receiver?.city, receiver?.county, receiver?.town], ''),
    buyerNote: wordsOf(body.orderRemark),
    sellerNote: wordsOf(body.venderRemark),
    lines: body.itemInfoList.map((line, index) => lineOf(line, numbers[index] ?? '')),
    parcels: parcelsOf(body),
  };
  return toldAt(beijingTime(body.modified), now, order, body.venderId);
}

function yuan(text: string | null | undefined): number | null {
  return amountOf(text, 'CNY');
}

function lineOf(line: z.infer<typeof Line>, lineNumber: string): LineContent {
  const [price, quantity] = [yuan(line.jdPrice), piecesOf(line.itemTotal)];
  return {
    ...unsaidOfLine,
    lineNumber,
    title: wordsOf(line.skuName) ?? lineNumber,
    sku: wordsOf(line.outerSkuId),
    itemNumber: wordsOf(line.wareId) ?? wordsOf(line.skuId),
    quantity,
    price,
    total: price === null || quantity === null ? null : price * quantity,
  };
}

function parcelsOf({ waybill }: Body): ParcelContent[] {
  const numbers = (waybill ?? '').split(/[,，|\s]+/).filter((number) => number !== '');
  return [...new Set(numbers)].map((trackingNumber) => ({ trackingNumber, carrier: null }));
}
