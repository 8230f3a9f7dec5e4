import { md5Signature } from '../../../src/modules/store/connections/asked/platforms/signs.ts';
import type { Dialect, KeptOrder, Wrong } from './shop-gateway.ts';
import { inSeconds, toBeijing } from './times.ts';

const codes: Readonly<Record<Wrong, readonly [number, string]>> = {
  signature: [20004, '签名sign校验失败'],
  token: [10019, 'access_token已过期'],
  shop: [10019, 'access_token已过期'],
  time: [10005, 'timestamp已过期'],
  window: [50000, '开始时间结束时间间距不超过30分钟'],
  page: [50000, 'page_size最大100'],
  limit: [70031, '调用过于频繁，请调整调用频率'],
  unknown: [10001, 'type不存在'],
};
const sent = { unpaid: 0, paid: 1, shipped: 2, finished: 3, closed: 0 } as const;
const refunds = { none: 1, asked: 2, refunded: 4 } as const;

/** Pinduoduo's gateway: `pdd.order.number.list.increment.get`. */
export const pddDialect: Dialect = {
  windowMsMax: 30 * 60_000,
  pageSizeMax: 100,
  read: ({ url, text }, app) => {
    const { sign, ...said } = Object.fromEntries(new URLSearchParams(text));
    if (said['client_id'] !== app.key || sign !== md5Signature(app.secret, said)) return 'signature';
    const isKnown = url.pathname === '/api/router' && said['type'] === 'pdd.order.number.list.increment.get';
    const isWhole = ['is_lucky_flag', 'order_status', 'refund_status'].every((name) => said[name]);
    if (!isKnown || !isWhole) return 'unknown';
    return {
      ...{ token: said['access_token'] ?? '', at: inSeconds(said['timestamp']) },
      ...{ from: inSeconds(said['start_updated_at']), until: inSeconds(said['end_updated_at']) },
      ...{ page: Number(said['page']), size: Number(said['page_size']) },
    };
  },
  list: (orders, total_count) => ({
    order_sn_increment_get_response: { total_count, order_sn_list: orders.map(told) },
  }),
  one: (order) => ({ order_info_get_response: { order_info: told(order) } }),
  wrong: (wrong) => {
    const [error_code, error_msg] = codes[wrong];
    return { status: 200, body: { error_response: { error_code, error_msg, sub_msg: '', request_id: '1' } } };
  },
};

function told({ number, state, refund, fen, createdAt, updatedAt }: KeptOrder): object {
  return {
    ...{ order_sn: number, order_status: sent[state], refund_status: refunds[refund], pay_amount: fen / 100 },
    confirm_status: state === 'closed' ? 2 : state === 'unpaid' ? 0 : 1,
    ...{ created_time: toBeijing(createdAt), updated_at: toBeijing(updatedAt) },
    pay_time: state === 'unpaid' ? '' : toBeijing(createdAt),
    item_list: [{ goods_id: 1, sku_id: 11, goods_name: '合成商品A', goods_price: fen / 100, goods_count: 1 }],
  };
}
