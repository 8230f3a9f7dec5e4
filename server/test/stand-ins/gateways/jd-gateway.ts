import { md5Signature } from '../../../src/modules/store/connections/asked/platforms/signs.ts';
import type { Dialect, KeptOrder, Wrong } from './shop-gateway.ts';
import { ofBeijing, toBeijing } from './times.ts';

const codes: Readonly<Record<Wrong, readonly [string, string]>> = {
  signature: ['13', '无效签名'],
  token: ['19', '无效的access_token，或token已过期'],
  shop: ['19', '无效的access_token，或token已过期'],
  time: ['11', '非法的时间戳'],
  window: ['67', '开始时间和结束时间不得相差超过1个月'],
  page: ['67', '每页最多100条'],
  limit: ['66', '调用频率超过限制'],
  unknown: ['1', '方法不存在'],
};
const states = {
  ...{ unpaid: 'NOT_PAY', paid: 'WAIT_SELLER_STOCK_OUT', shipped: 'WAIT_GOODS_RECEIVE_CONFIRM' },
  ...{ finished: 'FINISHED_L', closed: 'TRADE_CANCELED' },
} as const;

/** JD's gateway: `jingdong.pop.order.search`. */
export const jdDialect: Dialect = {
  windowMsMax: 30 * 24 * 3600_000,
  pageSizeMax: 100,
  read: ({ url, text }, app) => {
    const { sign, ...said } = Object.fromEntries(new URLSearchParams(text));
    if (said['app_key'] !== app.key || sign !== md5Signature(app.secret, said)) return 'signature';
    const isKnown = url.pathname === '/routerjson' && said['method'] === 'jingdong.pop.order.search';
    const asked: Record<string, string> = JSON.parse(said['360buy_param_json'] ?? '{}');
    // Only what is asked for by name comes.
    const isWhole = ['itemInfoList', 'venderId'].every((name) => asked['optional_fields']?.includes(name));
    if (!isKnown || !isWhole || !asked['order_state']) return 'unknown';
    return {
      ...{ token: said['access_token'] ?? '', at: ofBeijing(said['timestamp'] ?? '') },
      ...{ from: ofBeijing(asked['start_date'] ?? ''), until: ofBeijing(asked['end_date'] ?? '') },
      ...{ page: Number(asked['page']), size: Number(asked['page_size']) },
    };
  },
  list: (orders, orderTotal) => ({
    jingdong_pop_order_search_responce: {
      code: '0',
      searchorderinfo_result: {
        apiResult: { success: true, numberCode: 0 },
        ...{ orderTotal, orderInfoList: orders.map(told) },
      },
    },
  }),
  one: (order) => ({ jingdong_pop_order_get_responce: { orderDetailInfo: { orderInfo: told(order) } } }),
  wrong: (wrong) => {
    const [code, zh_desc] = codes[wrong];
    return { status: 200, body: { error_response: { code, zh_desc, en_desc: '' } } };
  },
};

function told({ number, shop, state, fen, createdAt, updatedAt }: KeptOrder): object {
  const yuan = (fen / 100).toFixed(2);
  return {
    ...{
      orderId: number,
      venderId: shop,
      orderState: states[state],
      orderTotalPrice: yuan,
      orderSellerPrice: yuan,
    },
    ...{ orderPayment: yuan, orderStartTime: toBeijing(createdAt), modified: toBeijing(updatedAt) },
    paymentConfirmTime: state === 'unpaid' ? '0001-01-01 00:00:00' : toBeijing(createdAt),
    orderEndTime: '0001-01-01 00:00:00',
    itemInfoList: [{ skuId: '88', skuName: '合成商品A', jdPrice: yuan, itemTotal: '1' }],
  };
}
