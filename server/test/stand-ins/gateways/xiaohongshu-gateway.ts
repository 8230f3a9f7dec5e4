import { arkSignature } from '../../../src/modules/store/connections/asked/platforms/signs.ts';
import type { Dialect, KeptOrder, Wrong } from './shop-gateway.ts';
import { inSeconds } from './times.ts';

const codes: Readonly<Record<Wrong, readonly [number, string]>> = {
  signature: [-1, '签名错误'],
  token: [-2, 'accessToken已过期，请重新授权'],
  shop: [-2, 'accessToken已过期，请重新授权'],
  time: [-3, 'timestamp无效'],
  window: [-2000400, '请求参数错误：更新时间跨度不能大于30分钟'],
  page: [-2000400, '请求参数错误：pageSize不能大于100'],
  limit: [-4, '触发限流'],
  unknown: [-2000101, '包裹不存在'],
};
const states = { unpaid: 1, paid: 4, shipped: 6, finished: 7, closed: 9 } as const;
const refunds = { none: 1, asked: 2, refunded: 3 } as const;

/** Xiaohongshu's gateway: `order.getOrderList` and `order.getOrderDetail`. */
export const xiaohongshuDialect: Dialect = {
  windowMsMax: 30 * 60_000,
  pageSizeMax: 100,
  read: ({ text }, app) => {
    const said: Record<string, string | number> = JSON.parse(text);
    const [method, appId, timestamp] = ['method', 'appId', 'timestamp'].map((name) =>
      String(said[name] ?? ''),
    );
    if (!method || !appId || !timestamp) return 'signature';
    const wanted = arkSignature(app.secret, { method, appId, timestamp });
    if (appId !== app.key || said['sign'] !== wanted || said['version'] !== '2.0') return 'signature';
    const signed = { token: String(said['accessToken'] ?? ''), at: inSeconds(timestamp) };
    if (method === 'order.getOrderDetail') return { ...signed, number: String(said['orderId']) };
    if (method !== 'order.getOrderList' || said['timeType'] !== 2) return 'unknown';
    return {
      ...signed,
      ...{ from: inSeconds(said['startTime']), until: inSeconds(said['endTime']) },
      ...{ page: Number(said['pageNo']), size: Number(said['pageSize']) },
    };
  },
  list: (orders, total, pageNo) => ({
    ...{ error_code: 0, success: true },
    data: { total, pageNo, orderList: orders.map(({ number }) => ({ orderId: number })) },
  }),
  one: (order) => ({ error_code: 0, success: true, data: told(order) }),
  wrong: (wrong) => {
    const [error_code, error_msg] = codes[wrong];
    return { status: 200, body: { error_code, error_msg, success: false } };
  },
};

function told({ number, shop, state, refund, fen, createdAt, updatedAt }: KeptOrder): object {
  const [createdTime, updateTime] = [createdAt.getTime(), updatedAt.getTime()];
  return {
    ...{
      orderId: number,
      shopName: shop,
      orderStatus: states[state],
      orderAfterSalesStatus: refunds[refund],
      cancelStatus: 0,
    },
    ...{ createdTime, paidTime: state === 'unpaid' ? 0 : createdTime, updateTime, totalPayAmount: fen },
    skuList: [
      { skuId: 's1', skuName: '合成商品A', skuQuantity: 1, totalPaidAmount: fen, skuAfterSaleStatus: 1 },
    ],
  };
}
