import { readAlibabaTrade } from '@zhiyin/domain/store';
import { z } from 'zod';
import { type AskedKind, AskFailure, type AskProblem, type AskSession } from '../asked-kind.ts';
import { readEach } from '../read-each.ts';
import { compactText } from './clock.ts';
import { eachAlone } from './each-alone.ts';
import { asForm, callGateway, credentialsOf, failureOf, heldIn } from './gateway.ts';
import { fromTheEnd } from './pages.ts';
import { aopSignature } from './signs.ts';

const usual = 'https://gw.open.1688.com/openapi';
/** The most that 1688 gives at once. */
const pageSize = 20;
const [minuteMs, dayMs] = [60_000, 24 * 3600_000];
const Said = z.string().nullish();
const Failure = z.object({ error_code: Said, error_message: Said, errorCode: Said, errorMessage: Said });
const Page = z.object({
  result: z.array(z.unknown()).nullish(),
  totalRecord: z.string().nullish(),
});
const Trade = z.object({ result: z.unknown().optional() });
const Listed = z.object({ baseInfo: z.object({ idOfStr: Said, id: Said, allDeliveredTime: Said }) });

/** 1688, as its sellers see it: trades by when they changed; those that were sent are asked for with their parcels. */
export const alibaba: AskedKind = {
  windowMs: { usual: 60 * minuteMs, reachingBack: dayMs },
  reachBackMs: 90 * dayMs,
  overlapMs: 5 * minuteMs,
  settleMs: minuteMs,
  ask: async (session, { from, until, next }) => {
    const list = async (page: number) => {
      const json = await call(session, 'alibaba.trade.getSellerOrderList', {
        ...{ modifyStartTime: compactText(from), modifyEndTime: compactText(until) },
        ...{ page: String(page), pageSize: String(pageSize) },
        ...{ needBuyerAddressAndPhone: 'true', needMemoInfo: 'true' },
      });
      const { result, totalRecord } = heldIn(Page, json);
      return { total: Number(totalRecord ?? 0), rows: result ?? [] };
    };
    const { rows, next: more } = await fromTheEnd(next, pageSize, list);
    const told = await eachAlone(
      rows,
      (row) => withParcels(session, row),
      () => list(1),
    );
    // One whose whole is refused is taken as listed.
    const trades = told.map((one, index) => (one instanceof AskFailure ? rows[index] : one));
    const hidden = told
      .filter((one) => one instanceof AskFailure)
      .filter(({ problem }) => problem === 'credentials');
    const { platform, now } = session;
    const { read, unreadable } = readEach(trades, (row) => readAlibabaTrade(row, platform, now));
    const said = hidden.map(({ message }) => message);
    return { orders: read, claims: [], unreadable: [...said, ...unreadable], next: more };
  },
};

/** The list tells of no parcels; what was not sent has none. */
async function withParcels(session: AskSession, row: unknown): Promise<unknown> {
  const listed = Listed.safeParse(row);
  const orderId = listed.data?.baseInfo.idOfStr || listed.data?.baseInfo.id;
  if (!orderId || !listed.data?.baseInfo.allDeliveredTime) return row;
  const asked = { webSite: '1688', orderId };
  return heldIn(Trade, await call(session, 'alibaba.trade.get.sellerView', asked)).result;
}

async function call(
  session: AskSession,
  name: string,
  asked: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { appKey, appSecret, accessToken, gateway } = credentialsOf(session, usual);
  const path = `param2/1/com.alibaba.trade/${name}/${appKey}`;
  const params = { ...asked, access_token: accessToken, _aop_timestamp: String(session.now.getTime()) };
  const _aop_signature = aopSignature(appSecret, path, params);
  const answer = await callGateway(session, `${gateway}/${path}`, asForm({ ...params, _aop_signature }));
  const failure = Failure.safeParse(answer.json);
  if (!failure.success) throw failureOf(answer, '', 'unreachable');
  const { error_code, error_message, errorCode, errorMessage } = failure.data;
  const code = error_code || errorCode;
  if (answer.status === 200 && !code) return answer.json;
  const words = [error_message || errorMessage, code].filter(Boolean).join(' · ');
  throw failureOf(answer, words, codes[code ?? '']);
}

/** 400 and 401 of the gateway: the signature, the key or the token. */
const codes: Readonly<Record<string, AskProblem>> = {
  ...{ '401': 'credentials', 'gw.SignatureInvalid': 'credentials', 'gw.AppKeyNotFound': 'credentials' },
};
