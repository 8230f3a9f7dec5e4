import { readDouyinOrder } from '@zhiyin/domain/store';
import { z } from 'zod';
import { type AskedKind, AskFailure, type AskSession } from '../asked-kind.ts';
import { readEach } from '../read-each.ts';
import { secondsOf } from './clock.ts';
import { douyinToken, forgetDouyinToken, send } from './douyin-call.ts';
import { heldIn } from './gateway.ts';
import { fromTheEnd } from './pages.ts';

const pageSize = 100;
const [hourMs, dayMs] = [3600_000, 24 * 3600_000];
const Page = z.object({ total: z.string(), shop_order_list: z.array(z.unknown()).nullish() });

/** Douyin's shops: orders by when they changed, from `order.searchList`. After-sales stand on the orders' lines. */
export const douyin: AskedKind = {
  windowMs: { usual: hourMs, reachingBack: dayMs },
  reachBackMs: 90 * dayMs,
  // Up to this moment, so that a push finds what it told of; what is listed late is asked for again.
  overlapMs: 5 * 60_000,
  settleMs: 0,
  ask: async (session, { from, until, next }) => {
    const { rows, next: more } = await fromTheEnd(next, pageSize, async (page) => {
      const data = await call(session, 'order.searchList', {
        ...{ order_asc: true, order_by: 'update_time', page: page - 1, size: pageSize },
        ...{ update_time_start: secondsOf(from), update_time_end: secondsOf(until) },
      });
      const { total, shop_order_list } = heldIn(Page, data);
      return { total: Number(total), rows: shop_order_list ?? [] };
    });
    const { platform, now } = session;
    const { read: told, unreadable } = readEach(rows, (row) => readDouyinOrder(row, platform, now));
    return { orders: told, claims: [], unreadable, next: more };
  },
};

/** Calls one method with a token; one that ran out is renewed once. */
async function call(session: AskSession, method: string, params: object): Promise<unknown> {
  try {
    return await send(session, method, params, await douyinToken(session));
  } catch (error) {
    if (!(error instanceof AskFailure) || !/access-token/.test(error.message)) throw error;
    forgetDouyinToken(session);
    return send(session, method, params, await douyinToken(session));
  }
}
