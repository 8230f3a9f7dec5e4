import { readPddOrder } from '@zhiyin/domain/store';
import { z } from 'zod';
import type { AskedKind, AskProblem, AskSession } from '../asked-kind.ts';
import { readEach } from '../read-each.ts';
import { secondsOf } from './clock.ts';
import { asForm, callGateway, credentialsOf, failureOf, type GatewayAnswer } from './gateway.ts';
import { fromTheEnd } from './pages.ts';
import { md5Signature } from './signs.ts';

const usual = 'https://gw-api.pinduoduo.com/api/router';
const pageSize = 100;
const [minuteMs, dayMs] = [60_000, 24 * 3600_000];
const Answer = z.object({
  error_response: z
    .object({
      ...{ error_code: z.string().nullish(), error_msg: z.string().nullish() },
      ...{ sub_code: z.string().nullish(), sub_msg: z.string().nullish() },
    })
    .optional(),
  order_sn_increment_get_response: z
    .object({ total_count: z.string(), order_sn_list: z.array(z.unknown()).nullish() })
    .optional(),
});

/** Pinduoduo: orders by when they changed, half an hour at a time and never the last three minutes. */
export const pdd: AskedKind = {
  windowMs: { usual: 30 * minuteMs, reachingBack: 30 * minuteMs },
  reachBackMs: 90 * dayMs,
  overlapMs: minuteMs,
  settleMs: 3 * minuteMs,
  ask: async (session, { from, until, next }) => {
    const { rows, next: more } = await fromTheEnd(next, pageSize, (page) =>
      list(session, { from, until, page }),
    );
    const { platform, now } = session;
    const { read: told, unreadable } = readEach(rows, (row) => readPddOrder(row, platform, now));
    return { orders: told, claims: [], unreadable, next: more };
  },
};

async function list(session: AskSession, { from, until, page }: { from: Date; until: Date; page: number }) {
  const { appKey, appSecret, accessToken, gateway } = credentialsOf(session, usual);
  const params = {
    ...{ type: 'pdd.order.number.list.increment.get', client_id: appKey, access_token: accessToken },
    ...{ timestamp: String(secondsOf(session.now)), data_type: 'JSON' },
    // 0 and 5 are “all”.
    ...{ is_lucky_flag: '0', order_status: '5', refund_status: '5' },
    ...{ start_updated_at: String(secondsOf(from)), end_updated_at: String(secondsOf(until)) },
    ...{ page: String(page), page_size: String(pageSize) },
  };
  const sign = md5Signature(appSecret, params);
  const answer = await callGateway(session, gateway, asForm({ ...params, sign }));
  const said = Answer.safeParse(answer.json);
  if (!said.success) throw failureOf(answer, '', 'unreachable');
  const { error_response: error, order_sn_increment_get_response: told } = said.data;
  if (error) throw refused(answer, error);
  if (!told) throw failureOf(answer, '', 'unreachable');
  return { total: Number(told.total_count), rows: told.order_sn_list ?? [] };
}

type Refused = NonNullable<z.infer<typeof Answer>['error_response']>;

/** 10019: the token ran out; 20004: the signature; 521xx and 7003x: too many calls. */
function refused(answer: GatewayAnswer, { error_code, error_msg, sub_msg, sub_code }: Refused) {
  const code = error_code ?? '';
  const words = [sub_msg || error_msg, sub_code || code].filter(Boolean).join(' · ');
  return failureOf(answer, words, codes.find(([known]) => known.test(code))?.[1]);
}

const codes: readonly (readonly [RegExp, AskProblem])[] = [
  [/^(1001[6-9]|10035|2000[45]|3000\d)$/, 'credentials'],
  [/^(521\d\d|7003\d)$/, 'limit'],
  [/^5\d{4}$/, 'unreachable'],
];
