import {
  type ClaimContent,
  readTaobaoRefund,
  readTaobaoTrade,
  type ToldOrder,
  topListOf,
} from '@zhiyin/domain/store';
import { type Answered, type Asked, type AskedKind, AskFailure, type AskSession } from './asked-kind.ts';
import { unlessRefused } from './platforms/gateway.ts';
import { readEach } from './read-each.ts';
import { callTop, topTime } from './taobao-call.ts';
import { listenToTmc, troubleOfTmc } from './taobao-line.ts';

const dayMs = 86_400_000;

const lineFields = [
  ...['oid', 'title', 'num', 'price', 'payment', 'total_fee', 'num_iid', 'outer_iid', 'outer_sku_id'],
  ...['sku_properties_name', 'status', 'refund_status', 'invoice_no', 'logistics_company'],
].map((name) => `orders.${name}`);
const tradeFields = [
  ...['tid', 'status', 'seller_nick', 'payment', 'total_fee', 'created', 'modified', 'pay_time'],
  ...['consign_time', 'end_time', 'buyer_open_uid', 'buyer_nick', 'has_buyer_message', 'seller_flag'],
  ...['receiver_name', 'receiver_state', 'receiver_city', 'receiver_district', 'receiver_address'],
  ...['receiver_mobile', ...lineFields],
].join(',');
const wholeFields = `${tradeFields},buyer_message,seller_memo`;
const refundFields = [
  ...['refund_id', 'tid', 'oid', 'status', 'dispute_type', 'has_good_return', 'refund_fee', 'reason'],
  ...['created', 'modified', 'cs_status', 'operation_contraint', 'refund_remind_timeout'],
].join(',');

/**
 * The two things that are asked for in every span, one after the other. A page may hold up to 100; each order may want a
 * question of its own and each claim two, and a step is to end in time.
 */
const phases = {
  orders: {
    method: 'taobao.trades.sold.increment.get',
    fields: tradeFields,
    listOf: (body: Body) => topListOf(body, 'trades', 'trade'),
    take: takeTrades,
    pageSize: 40,
    after: 'claims',
  },
  claims: {
    method: 'taobao.refunds.receive.get',
    fields: refundFields,
    listOf: (body: Body) => topListOf(body, 'refunds', 'refund'),
    take: takeRefunds,
    pageSize: 20,
    after: null,
  },
} as const;
type PhaseName = keyof typeof phases;
type Body = Readonly<Record<string, unknown>>;
type Taken = Omit<Answered, 'next'>;

/** Taobao and Tmall, by the gateway of their open platform. */
export const taobao: AskedKind = {
  windowMs: { usual: dayMs, reachingBack: dayMs },
  reachBackMs: 90 * dayMs,
  overlapMs: 5 * 60_000,
  settleMs: 0,
  ask,
  listen: listenToTmc,
  lineTrouble: troubleOfTmc,
};

/**
 * One page of orders or of claims. The last page is asked for first: what changes meanwhile leaves the span, and what
 * stood behind it moves forward, to where we have not been yet.
 */
async function ask(session: AskSession, { from, until, next }: Asked): Promise<Answered> {
  const [name, page] = placeOf(next);
  const phase = phases[name];
  const body = await callTop(session, phase.method, {
    ...{ fields: phase.fields, start_modified: topTime(from), end_modified: topTime(until) },
    ...{ page_no: String(page ?? 1), page_size: String(phase.pageSize), use_has_next: String(page !== null) },
  });
  const pages = page ?? Math.ceil(Number(body['total_results'] ?? 0) / phase.pageSize);
  if (page === null && pages > 1) return { ...nothing, next: `${name}:${pages}` };
  const taken = await phase.take(session, phase.listOf(body));
  return { ...taken, next: pages > 1 ? `${name}:${pages - 1}` : phase.after };
}

const nothing: Taken = { orders: [], claims: [], unreadable: [] };

/** Which part and which page of it; a page that is not known yet is null. */
function placeOf(next: string | null): [PhaseName, number | null] {
  const [name, page] = (next ?? 'orders').split(':');
  return [name === 'claims' ? 'claims' : 'orders', page === undefined ? null : Number(page)];
}

/** Orders as they are listed; what was written on one is told of it alone, unless just that is refused. */
async function takeTrades(session: AskSession, listed: readonly unknown[]): Promise<Taken> {
  const whole: unknown[] = [];
  const refused: string[] = [];
  for (const trade of listed) {
    const told = hasNotes(trade) ? await unlessRefused(() => wholeTrade(session, tidOf(trade))) : trade;
    if (told instanceof AskFailure) refused.push(told.message);
    whole.push(told instanceof AskFailure ? trade : told);
  }
  const { read, unreadable } = readTrades(session, whole);
  return { orders: read, claims: [], unreadable: [...refused, ...unreadable] };
}

/** Claims with their platform's clock, and the orders that they are about as they stand now. */
async function takeRefunds(session: AskSession, listed: readonly unknown[]): Promise<Taken> {
  const claims: ClaimContent[] = [];
  const problems: string[] = [];
  for (const refund of listed) {
    const told = await unlessRefused(() => wholeRefund(session, refund));
    if (told instanceof AskFailure) problems.push(told.message);
    const whole = { ...asRecord(refund), ...(told instanceof AskFailure ? {} : told) };
    const one = readEach([whole], (json) => readTaobaoRefund(json, session.platform, session.now));
    claims.push(...one.read);
    problems.push(...one.unreadable);
  }
  const trades: unknown[] = [];
  for (const tid of new Set(claims.map(({ number }) => number))) {
    const told = await unlessRefused(() => wholeTrade(session, tid));
    if (told instanceof AskFailure) problems.push(told.message);
    else trades.push(told);
  }
  const { read, unreadable } = readTrades(session, trades);
  return { orders: read, claims, unreadable: [...problems, ...unreadable] };
}

function readTrades({ platform, now }: AskSession, trades: readonly unknown[]) {
  return readEach(trades, (json): ToldOrder => readTaobaoTrade(json, platform, now));
}

async function wholeTrade(session: AskSession, tid: string): Promise<unknown> {
  const body = await callTop(session, 'taobao.trade.fullinfo.get', { fields: wholeFields, tid });
  return body['trade'];
}

/** Only a claim that is open has a clock. */
async function wholeRefund(session: AskSession, refund: unknown): Promise<Body> {
  const { refund_id: id, status } = asRecord(refund);
  if (status === 'SUCCESS' || status === 'CLOSED') return {};
  const params = { fields: refundFields, refund_id: String(id) };
  return asRecord((await callTop(session, 'taobao.refund.get', params))['refund']);
}

function hasNotes(trade: unknown): boolean {
  const { has_buyer_message: message, seller_flag: flag } = asRecord(trade);
  return String(message) === 'true' || Number(flag ?? 0) > 0;
}

function tidOf(trade: unknown): string {
  return String(asRecord(trade)['tid']);
}

function asRecord(json: unknown): Body {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}
