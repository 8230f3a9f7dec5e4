import { createHash, createHmac } from 'node:crypto';
import { openVendor, type VendorMood, type VendorServer } from './vendor.ts';

type Row = Readonly<Record<string, unknown>>;

/** Taobao's gateway for one application and one shop. */
export interface TopGateway extends VendorServer {
  /** Orders by number, claims by number: as the platform has them now. One with a `session` is of that shop alone. */
  readonly trades: Map<string, Row>;
  readonly refunds: Map<string, Row>;
  /** What was asked, in order: the method and the page. */
  readonly asked: string[];
  /** Another session from now on; null takes none. */
  authorise(session: string | null): void;
  /** Refuses one trade or claim when it is asked for by itself. */
  refuse(number: string): void;
  /** A text that it answers with, whatever is asked; null as usual. */
  answerWith(text: string | null): void;
  /** Does something right before it answers the next question for a page. */
  meanwhile(happen: () => void | Promise<void>): void;
}

interface App {
  readonly appKey: string;
  readonly appSecret: string;
  readonly now: () => Date;
}

const skewMs = 600_000;
const daySeconds = 86_400;
/** Nothing that is older is given. */
const reachMs = 90 * daySeconds * 1000;
const no = (code: number, msg: string, more: Row = {}) => ({
  status: 200,
  body: { error_response: { code, msg, ...more, request_id: 'synthetic' } },
});
const unknown = no(15, 'Remote service error', { sub_code: 'isv.trade-not-exist', sub_msg: 'no such' });
const wrong = (sub_msg: string) =>
  no(41, 'Invalid Arguments', { sub_code: 'isv.invalid-parameter', sub_msg });

/** Opens the gateway; it refuses what the real one refuses. */
export async function openTopGateway({ appKey, appSecret, now }: App): Promise<TopGateway> {
  const trades = new Map<string, Row>();
  const refunds = new Map<string, Row>();
  const asked: string[] = [];
  let authorised: string | null = 'session-1';
  const hidden = new Set<string>();
  let fixed: string | null = null;
  let happen: (() => void | Promise<void>) | null = null;
  const server = await openVendor(async ({ bytes, mood }) => {
    const params = Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
    asked.push(`${params['method']} ${params['page_no'] ?? ''}`.trim());
    if (fixed !== null) return { status: 200, body: Buffer.from(fixed) };
    if (mood === 'down') return { status: 502 };
    const refused = refusedBy({ appKey, appSecret, now, session: authorised }, params, mood);
    if (refused) return refused;
    const happens = params['page_no'] ? happen : null;
    if (happens) happen = null;
    await happens?.();
    if (hidden.has(params['tid'] ?? params['refund_id'] ?? '')) return unknown;
    return answerTo(params, trades, refunds, now());
  });
  return {
    ...server,
    ...{ trades, refunds, asked },
    refuse: (number) => void hidden.add(number),
    answerWith: (text) => {
      fixed = text;
    },
    authorise: (session) => {
      authorised = session;
    },
    meanwhile: (next) => {
      happen = next;
    },
  };
}

type Params = Readonly<Record<string, string>>;

function refusedBy(app: App & { session: string | null }, params: Params, mood: VendorMood) {
  const { sign, ...signed } = params;
  if (mood === 'busy')
    return no(7, 'App Call Limited', {
      sub_code: 'accesscontrol.limited-by-app-access-count',
      sub_msg: 'This ban will last for 90 more seconds',
    });
  if (mood === 'refuse') return no(15, 'Remote service error', { sub_code: 'isp.top-remote-unknown-error' });
  if (signed['app_key'] !== app.appKey) return no(29, 'Invalid app Key');
  if (sign !== signatureOf(signed, app.appSecret)) return no(25, 'Invalid signature');
  const at = Date.parse(`${signed['timestamp']?.replace(' ', 'T')}+08:00`);
  if (!(Math.abs(at - app.now().getTime()) < skewMs)) return no(31, 'Invalid timestamp');
  if (signed['session'] !== app.session || mood === 'unauthorised')
    return no(27, 'Invalid session', {
      sub_code: 'sessionkey-not-generated-by-server',
      sub_msg: 'synthetic',
    });
  return null;
}

function signatureOf(params: Params, secret: string): string {
  const text = Object.entries(params)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
  const digest =
    params['sign_method'] === 'md5'
      ? createHash('md5').update(secret + text + secret)
      : createHmac(params['sign_method'] === 'hmac' ? 'md5' : 'sha256', secret).update(text);
  return digest.digest('hex').toUpperCase();
}

function answerTo(params: Params, trades: Map<string, Row>, refunds: Map<string, Row>, now: Date) {
  const { method = '', tid = '', refund_id = '' } = params;
  // On Beijing's clock, as it writes.
  const earliest = new Date(now.getTime() + 8 * 3600_000 - reachMs).toISOString().replace('T', ' ');
  if (String(params['start_modified'] ?? earliest) < earliest.slice(0, 19)) return wrong('start_modified');
  if (method === 'taobao.trades.sold.increment.get')
    return pageOf(params, [...trades.values()], 'trades_sold_increment_get_response', 'trades', 'trade');
  if (method === 'taobao.refunds.receive.get')
    return pageOf(params, [...refunds.values()], 'refunds_receive_get_response', 'refunds', 'refund');
  if (method === 'taobao.trade.fullinfo.get')
    return one(trades.get(tid), 'trade_fullinfo_get_response', 'trade');
  if (method === 'taobao.refund.get') return one(refunds.get(refund_id), 'refund_get_response', 'refund');
  if (method === 'taobao.tmc.user.permit')
    return { status: 200, body: { tmc_user_permit_response: { is_success: true } } };
  return no(22, 'Invalid method');
}

function one(row: Row | undefined, outer: string, inner: string) {
  if (!row) return unknown;
  return { status: 200, body: { [outer]: { [inner]: row } } };
}

function pageOf(params: Params, rows: readonly Row[], outer: string, many: string, inner: string) {
  const { start_modified: from = '', end_modified: until = '', page_no = '1', page_size = '40' } = params;
  const seconds = (Date.parse(until.replace(' ', 'T')) - Date.parse(from.replace(' ', 'T'))) / 1000;
  const size = Number(page_size);
  if (!(size >= 1 && size <= 100)) return wrong('page_size');
  if (!(seconds >= 0 && seconds <= daySeconds)) return wrong('end_modified');
  const found = rows
    .filter(({ session }) => session === undefined || session === params['session'])
    .filter(({ modified }) => String(modified) >= from && String(modified) <= until)
    .sort((a, b) => (String(a['modified']) < String(b['modified']) ? -1 : 1));
  const start = (Number(page_no) - 1) * size;
  const listed = found.slice(start, start + size);
  const total = params['use_has_next'] === 'true' ? {} : { total_results: found.length };
  const has_next = start + size < found.length;
  return { status: 200, body: { [outer]: { ...total, has_next, [many]: { [inner]: listed } } } };
}
