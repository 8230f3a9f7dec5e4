import { aopSignature } from '../../../src/modules/store/connections/asked/platforms/signs.ts';
import type { Dialect, KeptOrder, Wrong } from './shop-gateway.ts';
import { ofCompact, toCompact } from './times.ts';

const codes: Readonly<Record<Wrong, readonly [number, string, string]>> = {
  signature: [400, 'gw.SignatureInvalid', 'Invalid signature'],
  token: [401, '401', 'Request need user authorized'],
  shop: [401, '401', 'Request need user authorized'],
  time: [400, '400', 'Request timestamp is out of date'],
  window: [200, 'isv.param', 'modify time span too long'],
  page: [200, 'isv.param', 'pageSize is at most 20'],
  limit: [400, 'gw.QosAppFrequencyLimit', 'App call frequency is over the limit'],
  unknown: [400, 'gw.APINotFound', 'no such interface'],
};
const states = {
  ...{ unpaid: 'waitbuyerpay', paid: 'waitsellersend', shipped: 'waitbuyerreceive' },
  ...{ finished: 'success', closed: 'cancel' },
} as const;
const refunds = { none: '', asked: 'waitselleragree', refunded: 'refundsuccess' } as const;

/** 1688's gateway: `alibaba.trade.getSellerOrderList` and `alibaba.trade.get.sellerView`. */
export const alibabaDialect: Dialect = {
  windowMsMax: 30 * 24 * 3600_000,
  pageSizeMax: 20,
  read: ({ url, text }, app) => {
    const { _aop_signature, ...said } = Object.fromEntries(new URLSearchParams(text));
    const path = url.pathname.replace(/^\/openapi\//, '');
    if (!path.endsWith(`/${app.key}`) || _aop_signature !== aopSignature(app.secret, path, said))
      return 'signature';
    const signed = { token: said['access_token'] ?? '', at: new Date(Number(said['_aop_timestamp'])) };
    if (path.includes('/alibaba.trade.get.sellerView/')) return { ...signed, number: said['orderId'] ?? '' };
    if (!path.includes('/alibaba.trade.getSellerOrderList/')) return 'unknown';
    return {
      ...signed,
      ...{ from: ofCompact(said['modifyStartTime'] ?? ''), until: ofCompact(said['modifyEndTime'] ?? '') },
      ...{ page: Number(said['page']), size: Number(said['pageSize']) },
    };
  },
  list: (orders, totalRecord) => ({
    result: orders.map((order) => told(order, false)),
    totalRecord,
    success: true,
  }),
  one: (order) => ({ result: told(order, true), success: true }),
  wrong: (wrong) => {
    const [status, error_code, error_message] = codes[wrong];
    return { status, body: { error_code, error_message, request_id: '1' } };
  },
};

/** Parcels stand in the whole trade alone. */
function told(
  { number, shop, state, refund, fen, createdAt, updatedAt }: KeptOrder,
  isWhole: boolean,
): object {
  const isSent = state === 'shipped' || state === 'finished';
  return {
    baseInfo: {
      ...{
        idOfStr: number,
        id: BigInt(number),
        sellerID: shop,
        status: states[state],
        refundStatus: refunds[refund],
      },
      ...{ totalAmount: fen / 100, createTime: toCompact(createdAt), modifyTime: toCompact(updatedAt) },
      ...(state !== 'unpaid' && { payTime: toCompact(createdAt) }),
      ...(isSent && { allDeliveredTime: toCompact(updatedAt) }),
    },
    productItems: [
      { subItemIDString: number, name: '合成商品A', price: fen / 100, quantity: 1, itemAmount: fen / 100 },
    ],
    ...(isWhole && {
      nativeLogistics: { logisticsItems: [{ logisticsBillNo: `YT${number}`, logisticsCompanyName: '圆通' }] },
    }),
  };
}
