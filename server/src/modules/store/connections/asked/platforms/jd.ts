import { readJdOrder } from '@zhiyin/domain/store';
import { z } from 'zod';
import type { AskedKind, AskProblem, AskSession } from '../asked-kind.ts';
import { readEach } from '../read-each.ts';
import { beijingText } from './clock.ts';
import { asForm, callGateway, credentialsOf, failureOf } from './gateway.ts';
import { fromTheEnd } from './pages.ts';
import { md5Signature } from './signs.ts';

const usual = 'https://api.jd.com/routerjson';
const pageSize = 100;
const [minuteMs, dayMs] = [60_000, 24 * 3600_000];
const fields = [
  ...[
    'orderId',
    'venderId',
    'orderState',
    'orderStateRemark',
    'orderTotalPrice',
    'orderSellerPrice',
    'orderPayment',
  ],
  ...[
    'orderStartTime',
    'orderEndTime',
    'paymentConfirmTime',
    'modified',
    'pin',
    'open_id_buyer',
    'xid_buyer',
  ],
  ...['consigneeInfo', 'orderRemark', 'venderRemark', 'waybill', 'logisticsId', 'itemInfoList'],
].join(',');
const states = [
  ...['WAIT_SELLER_STOCK_OUT', 'WAIT_GOODS_RECEIVE_CONFIRM', 'WAIT_SELLER_DELIVERY', 'FINISHED_L'],
  ...['TRADE_CANCELED', 'LOCKED', 'POP_ORDER_PAUSE'],
].join(',');
const Said = z.string().nullish();
const Answer = z.object({
  error_response: z.object({ code: Said, zh_desc: Said, en_desc: Said }).optional(),
  // “responce” is how JD spells it.
  jingdong_pop_order_search_responce: z
    .object({
      searchorderinfo_result: z.object({
        apiResult: z.object({ success: z.boolean(), chineseErrCode: Said, englishErrCode: Said }).optional(),
        orderTotal: z.string().default('0'),
        orderInfoList: z.array(z.unknown()).nullish(),
      }),
    })
    .optional(),
});

/** JD's shops of others (POP): orders by when they changed, a day at a time. */
export const jd: AskedKind = {
  windowMs: { usual: 60 * minuteMs, reachingBack: dayMs },
  reachBackMs: 90 * dayMs,
  overlapMs: 5 * minuteMs,
  settleMs: minuteMs,
  ask: async (session, { from, until, next }) => {
    const { rows, next: more } = await fromTheEnd(next, pageSize, (page) =>
      list(session, { from, until, page }),
    );
    const { platform, now } = session;
    const { read: told, unreadable } = readEach(rows, (row) => readJdOrder(row, platform, now));
    return { orders: told, claims: [], unreadable, next: more };
  },
};

async function list(session: AskSession, { from, until, page }: { from: Date; until: Date; page: number }) {
  const { appKey, appSecret, accessToken, gateway } = credentialsOf(session, usual);
  const params = {
    ...{ method: 'jingdong.pop.order.search', app_key: appKey, access_token: accessToken, v: '2.0' },
    timestamp: beijingText(session.now),
    '360buy_param_json': JSON.stringify({
      ...{ start_date: beijingText(from), end_date: beijingText(until), order_state: states },
      ...{ optional_fields: fields, page: String(page), page_size: String(pageSize) },
      // The oldest change first, by when it changed.
      ...{ sortType: 2, dateType: 0 },
    }),
  };
  const sign = md5Signature(appSecret, params);
  const answer = await callGateway(session, gateway, asForm({ ...params, sign }));
  const said = Answer.safeParse(answer.json);
  if (!said.success) throw failureOf(answer, '', 'unreachable');
  const { error_response: error, jingdong_pop_order_search_responce: told } = said.data;
  if (error)
    throw failureOf(
      answer,
      [error.zh_desc || error.en_desc, error.code].filter(Boolean).join(' · '),
      codes[error.code ?? ''],
    );
  if (!told) throw failureOf(answer, '', 'unreachable');
  const { apiResult, orderTotal, orderInfoList } = told.searchorderinfo_result;
  if (apiResult?.success === false)
    throw failureOf(answer, apiResult.chineseErrCode || apiResult.englishErrCode || '');
  return { total: Number(orderTotal), rows: orderInfoList ?? [] };
}

/** 12 and 13: the signature; 18 and 19: the token. */
const codes: Readonly<Record<string, AskProblem>> = {
  ...{
    '9': 'credentials',
    '12': 'credentials',
    '13': 'credentials',
    '18': 'credentials',
    '19': 'credentials',
  },
};
