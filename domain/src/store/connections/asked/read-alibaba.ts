import { z } from 'zod';
import type { LineContent, OrderContent, ParcelContent } from '../../order/content.ts';
import type { OrderState, RefundState } from '../../order/state.ts';
import { amountOf, isoOf, joined, type ToldOrder, unsaid, unsaidOfLine, wordsOf } from '../told-order.ts';
import { List, numbered, piecesOf, Said, toldAt } from './parts.ts';

const Line = z.object({
  subItemIDString: Said,
  subItemID: Said,
  name: Said,
  cargoNumber: Said,
  productCargoNumber: Said,
  productID: Said,
  skuInfos: List(z.object({ name: Said, value: Said })),
  quantity: Said,
  price: Said,
  itemAmount: Said,
  refund: Said,
  status: Said,
  refundStatus: Said,
});
const Parcel = z.object({ deliveredTime: Said, logisticsBillNo: Said, logisticsCompanyName: Said });
const Body = z.object({
  baseInfo: z.object({
    ...{ idOfStr: Said, id: Said, status: Said, currency: Said, totalAmount: Said },
    ...{ createTime: Said, payTime: Said, allDeliveredTime: Said, receivingTime: Said, modifyTime: Said },
    ...{ buyerOpenUid: Said, buyerID: Said, buyerLoginId: Said },
    buyerContact: z.object({ name: Said, companyName: Said }).nullish(),
    ...{ refund: Said, refundStatus: Said, refundStatusForAs: Said },
    ...{ buyerFeedback: Said, sellerMemo: Said, sellerID: Said },
  }),
  nativeLogistics: z
    .object({
      ...{ contactPerson: Said, mobile: Said, telephone: Said },
      ...{ province: Said, city: Said, area: Said, town: Said, address: Said },
      logisticsItems: List(Parcel),
    })
    .nullish(),
  productItems: List(Line),
});

const states: Readonly<Record<string, OrderState>> = {
  ...{ waitbuyerpay: 'unpaid', waitsellersend: 'paid' },
  ...{ waitlogisticstakein: 'shipped', waitbuyerreceive: 'shipped', waitbuyersign: 'shipped' },
  ...{ signinsuccess: 'signed', confirm_goods: 'finished', success: 'finished' },
  ...{ cancel: 'closed', terminated: 'closed' },
};

/**
 * A trade as 1688's `alibaba.trade.getSellerOrderList` and `alibaba.trade.get.sellerView` tell it, every number as a
 * text. Amounts are yuan; the number is taken from its text, as the number itself is rounded.
 *
 * @param now counts as the moment of its change where it names none
 * @throws ZodError when it is no trade
 */
export function readAlibabaTrade(json: unknown, platform: string, now: Date): ToldOrder {
  const body = Body.parse(json);
  const { baseInfo: base, nativeLogistics: way } = body;
  const number = z
    .string()
    .min(1)
    .max(100)
    .parse(wordsOf(base.idOfStr) ?? base.id);
  const currency = currencyOf(base.currency);
  const numbers = numbered(body.productItems.map((line) => wordsOf(line.subItemIDString) ?? line.subItemID));
  const [paidAt, refunded] = [compactTime(base.payTime), amountOf(base.refund, currency)];
  const refund = refundOf([base.refundStatus, base.refundStatusForAs]);
  const order: OrderContent = {
    ...unsaid,
    ...{ platform, number, currency },
    buyerId: wordsOf(base.buyerOpenUid) ?? wordsOf(base.buyerID),
    buyerName: wordsOf(base.buyerContact?.name) ?? wordsOf(base.buyerContact?.companyName),
    buyerAccount: wordsOf(base.buyerLoginId),
    state: states[base.status ?? ''] ?? null,
    vendorState: wordsOf(base.status),
    refund,
    total: amountOf(base.totalAmount, currency),
    paid: paidAt === null ? null : amountOf(base.totalAmount, currency),
    refunded: refund === 'refunded' ? refunded : null,
    orderedAt: compactTime(base.createTime),
    paidAt,
    shippedAt: compactTime(base.allDeliveredTime),
    signedAt: compactTime(base.receivingTime),
    receiverName: wordsOf(way?.contactPerson),
    receiverPhone: wordsOf(way?.mobile) ?? wordsOf(way?.telephone),
    receiverAddress: joined([way?.province, way?.city, way?.area, way?.town, way?.address], ''),
    buyerNote: wordsOf(base.buyerFeedback),
    sellerNote: wordsOf(base.sellerMemo),
    lines: body.productItems.map((line, index) => lineOf(line, numbers[index] ?? '', currency)),
    parcels: way?.logisticsItems.flatMap(parcelOf) ?? [],
  };
  return toldAt(compactTime(base.modifyTime), now, order, base.sellerID);
}

function currencyOf(text: string | null | undefined): string {
  const bare = wordsOf(text) ?? 'RMB';
  return bare === 'RMB' || !/^[A-Z]{3}$/.test(bare) ? 'CNY' : bare;
}

/**
 * 1688's way to write a moment as ISO text; null for none.
 *
 * @example compactTime('20180614101942000+0800') // '2018-06-14T02:19:42.000Z'
 */
function compactTime(text: string | null | undefined): string | null {
  const [, day, time, ms, zone] = /^(\d{8})(\d{6})(\d{3})([+-]\d{4})$/.exec(text ?? '') ?? [];
  if (!day || !time || !ms || !zone) return null;
  const [date, clock] = [day.replace(/(....)(..)(..)/, '$1-$2-$3'), time.replace(/(..)(..)(..)/, '$1:$2:$3')];
  return isoOf(`${date}T${clock}.${ms}${zone.replace(/(...)(..)/, '$1:$2')}`);
}

/** Both spellings: `waitselleragree` of orders, `WAIT_SELLER_AGREE` of lines. */
function refundOf(said: readonly (string | null | undefined)[]): RefundState {
  const known = said.map((one) => (one ?? '').toLowerCase().replaceAll('_', ''));
  if (known.some((one) => one.startsWith('wait'))) return 'asked';
  return known.includes('refundsuccess') ? 'refunded' : 'none';
}

function lineOf(line: z.infer<typeof Line>, lineNumber: string, currency: string): LineContent {
  const refund = refundOf([line.refundStatus]);
  return {
    ...unsaidOfLine,
    lineNumber,
    title: wordsOf(line.name) ?? lineNumber,
    sku: wordsOf(line.cargoNumber) ?? wordsOf(line.productCargoNumber),
    itemNumber: wordsOf(line.productID),
    options: joined(
      line.skuInfos.map(({ name, value }) => joined([name, value], ':')),
      ';',
    ),
    quantity: piecesOf(line.quantity),
    price: amountOf(line.price, currency),
    total: amountOf(line.itemAmount, currency),
    state: states[line.status ?? ''] ?? null,
    refund,
    refunded: refund === 'refunded' ? amountOf(line.refund, currency) : null,
  };
}

function parcelOf(one: z.infer<typeof Parcel>): ParcelContent[] {
  const trackingNumber = wordsOf(one.logisticsBillNo);
  return trackingNumber === null ? [] : [{ trackingNumber, carrier: wordsOf(one.logisticsCompanyName) }];
}
