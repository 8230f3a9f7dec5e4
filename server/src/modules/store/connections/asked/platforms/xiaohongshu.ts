import { readXiaohongshuOrder } from '@zhiyin/domain/store';
import { z } from 'zod';
import { type AskedKind, AskFailure, type AskSession } from '../asked-kind.ts';
import { readEach } from '../read-each.ts';
import { secondsOf } from './clock.ts';
import { eachAlone } from './each-alone.ts';
import { callGateway, credentialsOf, failureOf, heldIn } from './gateway.ts';
import { fromTheEnd } from './pages.ts';
import { arkSignature } from './signs.ts';

const usual = 'https://ark.xiaohongshu.com/ark/open_api/v3/common_controller';
/** Each order is asked for by itself, as the list has no goods: a page is small, so that a step stays short. */
const pageSize = 50;
const [minuteMs, dayMs] = [60_000, 24 * 3600_000];
const Answer = z.object({
  error_code: z.string().nullish(),
  error_msg: z.string().nullish(),
  success: z.boolean().nullish(),
  data: z.unknown().optional(),
});
const Page = z.object({
  total: z.string(),
  orderList: z
    .array(z.object({ orderId: z.string() }))
    .nullish()
    .transform((orders) => orders ?? []),
});
const byChange = 2;

/** Xiaohongshu: orders by when they changed, half an hour at a time. */
export const xiaohongshu: AskedKind = {
  windowMs: { usual: 30 * minuteMs, reachingBack: 30 * minuteMs },
  reachBackMs: 90 * dayMs,
  overlapMs: minuteMs,
  settleMs: minuteMs,
  ask: async (session, { from, until, next }) => {
    const list = async (pageNo: number) => {
      const data = await call(session, 'order.getOrderList', {
        ...{ startTime: secondsOf(from), endTime: secondsOf(until), pageNo, pageSize },
        timeType: byChange,
      });
      const { total, orderList } = heldIn(Page, data);
      return { total: Number(total), rows: orderList };
    };
    const { rows, next: more } = await fromTheEnd(next, pageSize, list);
    const detail = ({ orderId }: { orderId: string }) => call(session, 'order.getOrderDetail', { orderId });
    const answers = await eachAlone(rows, detail, () => list(1));
    const refused = answers.filter((one) => one instanceof AskFailure).map(({ message }) => message);
    const orders = answers.filter((one) => !(one instanceof AskFailure));
    const { platform, now } = session;
    const { read, unreadable } = readEach(orders, (row) => readXiaohongshuOrder(row, platform, now));
    return { orders: read, claims: [], unreadable: [...refused, ...unreadable], next: more };
  },
};

async function call(session: AskSession, method: string, params: object): Promise<unknown> {
  const { appKey: appId, appSecret, accessToken, gateway } = credentialsOf(session, usual);
  const timestamp = String(secondsOf(session.now));
  const answer = await callGateway(session, gateway, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      ...{ appId, method, timestamp, version: '2.0', accessToken, ...params },
      sign: arkSignature(appSecret, { method, appId, timestamp }),
    }),
  });
  const said = Answer.safeParse(answer.json);
  if (!said.success) throw failureOf(answer, '', 'unreachable');
  const { success, error_code: code, error_msg, data } = said.data;
  if (success === true && (code ?? '0') === '0') return data;
  // Its codes are not published: the words say what they mean.
  throw failureOf(answer, [error_msg, code].filter(Boolean).join(' · '));
}
