import { z } from 'zod';
import type { LineContent, OrderContent, ParcelContent } from '../../order/content.ts';
import type { OrderState, RefundState } from '../../order/state.ts';
import { joined, type ToldOrder, unsaid, unsaidOfLine, wordsOf } from '../told-order.ts';
import { fenOf, List, numbered, piecesOf, Said, sinceEpoch, toldAt } from './parts.ts';

const Parcel = z.object({ expressTrackingNo: Said, expressCompanyCode: Said });
const Line = z.object({
  skuId: Said,
  skuName: Said,
  itemId: Said,
  erpcode: Said,
  skuSpec: Said,
  skuQuantity: Said,
  totalPaidAmount: Said,
  skuAfterSaleStatus: Said,
});
const Body = z.object({
  orderId: z.string().min(1).max(100),
  orderStatus: Said,
  orderAfterSalesStatus: Said,
  cancelStatus: Said,
  createdTime: Said,
  paidTime: Said,
  updateTime: Said,
  deliveryTime: Said,
  finishTime: Said,
  ...{ receiverProvinceName: Said, receiverCityName: Said, receiverDistrictName: Said },
  ...{ receiverName: Said, receiverPhone: Said, receiverAddress: Said },
  customerRemark: Said,
  sellerRemark: Said,
  totalPayAmount: Said,
  userId: Said,
  shopName: Said,
  ...Parcel.shape,
  simpleDeliveryOrderList: List(Parcel),
  skuList: List(Line),
});
type Body = z.infer<typeof Body>;

/** 10, an exchange that was asked for, leaves it how far it was. */
const states: Readonly<Record<string, OrderState>> = {
  ...{ '1': 'unpaid', '2': 'paid', '3': 'paid', '4': 'paid', '5': 'paid' },
  ...{ '6': 'shipped', '7': 'finished', '8': 'closed', '9': 'closed' },
};
const stateWords: Readonly<Record<string, string>> = {
  ...{ '1': '已下单待付款', '2': '已支付处理中', '3': '清关中', '4': '待发货', '5': '部分发货' },
  ...{ '6': '待收货', '7': '已完成', '8': '已关闭', '9': '已取消', '10': '换货申请中' },
};
/** 2 is being settled and 6 looked into by the platform, 3 done; 4, 5 and 7 came to nothing. */
const refunds: Readonly<Record<string, RefundState>> = {
  ...{ '1': 'none', '2': 'asked', '3': 'refunded', '4': 'none', '5': 'none', '6': 'asked', '7': 'none' },
};

/**
 * An order as Xiaohongshu's `order.getOrderDetail` tells it, every number as a text. Amounts are fen; times are
 * milliseconds in its documents and seconds in older answers, and are told apart by their size.
 *
 * @param now counts as the moment of its change where it names none
 * @throws ZodError when it is no order
 */
export function readXiaohongshuOrder(json: unknown, platform: string, now: Date): ToldOrder {
  const body = Body.parse(json);
  const paidAt = sinceEpoch(body.paidTime);
  const numbers = numbered(body.skuList.map(({ skuId }) => skuId));
  const isCancelAsked = body.cancelStatus === '1';
  const order: OrderContent = {
    ...unsaid,
    ...{ platform, number: body.orderId, currency: 'CNY', shop: wordsOf(body.shopName) },
    buyerId: wordsOf(body.userId),
    state: states[body.orderStatus ?? ''] ?? null,
    vendorState: stateWords[body.orderStatus ?? ''] ?? null,
    refund: isCancelAsked ? 'asked' : (refunds[body.orderAfterSalesStatus ?? ''] ?? null),
    total: fenOf(body.totalPayAmount),
    paid: paidAt === null ? null : fenOf(body.totalPayAmount),
    orderedAt: sinceEpoch(body.createdTime),
    paidAt,
    shippedAt: sinceEpoch(body.deliveryTime),
    signedAt: body.orderStatus === '7' ? sinceEpoch(body.finishTime) : null,
    receiverName: wordsOf(body.receiverName),
    receiverPhone: wordsOf(body.receiverPhone),
    receiverAddress: joined(
      [body.receiverProvinceName, body.receiverCityName, body.receiverDistrictName, body.receiverAddress],
      '',
    ),
    buyerNote: wordsOf(body.customerRemark),
    sellerNote: wordsOf(body.sellerRemark),
    lines: body.skuList.map((line, index) => lineOf(line, numbers[index] ?? '')),
    parcels: parcelsOf(body),
  };
  return toldAt(sinceEpoch(body.updateTime), now, order);
}

function lineOf(line: z.infer<typeof Line>, lineNumber: string): LineContent {
  return {
    ...unsaidOfLine,
    lineNumber,
    title: wordsOf(line.skuName) ?? lineNumber,
    sku: wordsOf(line.erpcode),
    itemNumber: wordsOf(line.itemId),
    options: wordsOf(line.skuSpec),
    quantity: piecesOf(line.skuQuantity),
    total: fenOf(line.totalPaidAmount),
    refund: refunds[line.skuAfterSaleStatus ?? ''] ?? null,
  };
}

/** Sent in several parcels, each is told by itself. */
function parcelsOf({ simpleDeliveryOrderList, ...body }: Body): ParcelContent[] {
  const parcels = new Map<string, ParcelContent>();
  for (const { expressTrackingNo, expressCompanyCode } of [...simpleDeliveryOrderList, body]) {
    const trackingNumber = wordsOf(expressTrackingNo);
    if (trackingNumber) parcels.set(trackingNumber, { trackingNumber, carrier: wordsOf(expressCompanyCode) });
  }
  return [...parcels.values()];
}
