import { douyinSignature } from '../../../src/modules/store/connections/asked/platforms/signs.ts';
import type { Dialect, KeptOrder, Wrong } from './shop-gateway.ts';
import { inSeconds, ofBeijing } from './times.ts';

const codes: Readonly<Record<Wrong, readonly [string, string, string]>> = {
  signature: ['40003', 'isv.signature-invalid', '签名校验失败'],
  token: ['40003', 'isv.access-token-expired', 'access_token已过期'],
  time: ['40003', 'isv.timestamp-invalid', '时间戳不合法'],
  window: ['40004', 'isv.parameter-invalid', '查询时间跨度过大'],
  page: ['40004', 'isv.parameter-invalid', '单页大小超过100'],
  shop: ['50001', 'dop.token-generate-failed:no-authorization', '生成token失败，店铺授权已失效'],
  limit: ['60000', 'isv.traffic-limited', '触发限流，请稍后重试'],
  unknown: ['40004', 'isv.parameter-invalid', '订单不存在'],
};
const states = { unpaid: 1, paid: 2, shipped: 3, closed: 4, finished: 5 } as const;
const refunds = { none: 0, asked: 1, refunded: 3 } as const;

/** Douyin's gateway: `token.create` and `order.searchList`. */
export const douyinDialect: Dialect = {
  windowMsMax: 90 * 24 * 3600_000,
  pageSizeMax: 100,
  read: ({ url, text }, app) => {
    const said = (name: string) => url.searchParams.get(name) ?? '';
    const [appKey, method, timestamp] = [said('app_key'), said('method'), said('timestamp')];
    const wanted = douyinSignature(app.secret, { appKey, method, body: text, timestamp });
    const isKnown = appKey === app.key && said('v') === '2' && said('sign_method') === 'hmac-sha256';
    if (!isKnown || said('sign') !== wanted) return 'signature';
    const asked: Record<string, number> = JSON.parse(text);
    if (text !== JSON.stringify(asked, Object.keys(asked).toSorted())) return 'signature';
    const signed = { token: said('access_token'), at: ofBeijing(timestamp) };
    if (url.pathname === '/token/create' && method === 'token.create')
      return String(asked['shop_id']) === app.shop ? { ...signed, isGrant: true } : 'shop';
    if (url.pathname !== '/order/searchList' || method !== 'order.searchList') return 'unknown';
    return {
      ...signed,
      ...{ from: inSeconds(asked['update_time_start']), until: inSeconds(asked['update_time_end']) },
      ...{ page: (asked['page'] ?? 0) + 1, size: asked['size'] ?? 0 },
    };
  },
  list: (orders, total, page) => ({
    ...{ code: 10000, msg: 'success', sub_code: '', sub_msg: '' },
    data: { total, page: page - 1, size: orders.length, shop_order_list: orders.map(told) },
  }),
  grant: ({ token: access_token, shop }) => ({
    ...{ code: 10000, msg: 'success', sub_code: '', sub_msg: '' },
    data: { access_token, expires_in: 604800, refresh_token: 'unused', shop_id: Number(shop) },
  }),
  one: (order) => ({ code: 10000, msg: 'success', data: { shop_order_detail: told(order) } }),
  wrong: (wrong) => {
    const [code, sub_code, sub_msg] = codes[wrong];
    return { status: 200, body: { code: Number(code), msg: '', sub_code, sub_msg } };
  },
};

function told({ number, shop, state, refund, fen, createdAt, updatedAt }: KeptOrder): object {
  const [create_time, update_time] = [createdAt, updatedAt].map((at) => Math.floor(at.getTime() / 1000));
  const shared = { order_status: states[state], pay_time: state === 'unpaid' ? 0 : create_time };
  return {
    ...{
      order_id: number,
      shop_id: Number(shop),
      ...shared,
      order_amount: fen,
      pay_amount: fen,
      create_time,
      update_time,
    },
    doudian_open_id: '1@#合成',
    sku_order_list: [
      {
        ...{
          order_id: number,
          product_id: 3500000000000000001n,
          product_name: '合成商品A',
          item_num: 1,
          ...shared,
        },
        ...{ origin_amount: fen, order_amount: fen, pay_amount: fen },
        after_sale_info: { after_sale_status: 0, after_sale_type: 1, refund_status: refunds[refund] },
      },
    ],
  };
}
