import { z } from 'zod';
import { openVendor, type TakenMessage, type VendorMood, type VendorServer } from '../vendor.ts';
import { upload } from './open-api.ts';

/** One line of a service account's log. */
export type KfLine = Readonly<Record<string, unknown>>;

/** WeCom's customer service, as far as one company's app uses it. */
export interface KfApi extends VendorServer {
  readonly tokens: string[];
  /** What customers were greeted with. */
  readonly greetings: string[];
  /** How the log was asked for, in order. */
  readonly asked: { openKfId: string; cursor: string; token: string | null }[];
  revoke(): void;
  /** Something happened: it stands in the log. @returns the token of the callback that says so */
  happened(openKfId: string, line: KfLine): string;
  /** Everything of before is forgotten: another company's service, at the same address. */
  startAnew(): void;
  /** No cursor that was given so far is known any more. */
  loseCursors(): void;
  /** In whose hands a customer's chat is. */
  handTo(userId: string, state: number): void;
  /** How many lines are given at a time, though more were asked for. */
  givePages(lines: number): void;
  keepFile(mediaId: string, bytes: Buffer): void;
}

interface Setting {
  readonly corpId: string;
  readonly secret: string;
  readonly accounts: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** What customers are called in all accounts of the owner. */
  readonly unionIds?: ReadonlyMap<string, string>;
  readonly now: () => Date;
}

const windowMs = 48 * 3600_000;
const sentMax = 5;
const tokenMs = 10 * 60_000;
const greetingMs = 20_000;
const Entered = z.looseObject({ event: z.looseObject({ welcome_code: z.string().min(1) }) });

const Sync = z.looseObject({
  open_kfid: z.string(),
  cursor: z.string().max(64).default(''),
  token: z.string().optional(),
  limit: z.number().max(1000),
});
const Message = z.looseObject({
  touser: z.string(),
  open_kfid: z.string(),
  msgid: z.string().regex(/^[\w-]{1,32}$/),
  msgtype: z.enum(['text', 'image', 'voice', 'video', 'file']),
  text: z.object({ content: z.string() }).optional(),
});
const Greeting = z.looseObject({
  code: z.string(),
  msgid: z.string().regex(/^[\w-]{1,32}$/),
  msgtype: z.literal('text'),
  text: z.object({ content: z.string() }),
});
const Named = z.looseObject({ external_userid_list: z.array(z.string()).max(100) });
const Chat = z.looseObject({ external_userid: z.string() });

const no = (errcode: number, errmsg: string) => ({ status: 200, body: { errcode, errmsg } });
const fine = (said: object = {}) => ({ status: 200, body: { errcode: 0, errmsg: 'ok', ...said } });
const json = (bytes: Buffer): unknown => JSON.parse(bytes.toString('utf8'));

/** Opens the service for one company. It refuses what WeCom refuses, by WeCom's numbers as far as they are known. */
export async function openKfApi(setting: Setting): Promise<KfApi> {
  const tokens: string[] = [];
  const greetings: string[] = [];
  const log = openLog(setting);
  const [files, uploads] = [new Map<string, Buffer>(), new Map<string, string>()];
  const [sent, states] = [new Set<string>(), new Map<string, number>()];
  let token: string | null = null;
  const giveToken = (query: URLSearchParams, mood: VendorMood) => {
    const isOurs = query.get('corpid') === setting.corpId && query.get('corpsecret') === setting.secret;
    if (mood === 'unauthorised' || !isOurs) return no(40001, 'invalid credential');
    if (token === null) {
      token = `token-${tokens.length + 1}`;
      tokens.push(token);
    }
    return fine({ access_token: token, expires_in: 7200 });
  };
  const send = (bytes: Buffer, mood: VendorMood, taken: TakenMessage[]) => {
    const read = Message.safeParse(json(bytes));
    if (!read.success) return no(40058, 'invalid Request Parameter');
    const { touser, open_kfid: openKfId, msgid, msgtype, text } = read.data;
    const state = states.get(touser) ?? 0;
    if (mood === 'busy') return no(-1, 'system busy');
    if (mood === 'refuse') return no(40058, 'invalid Request Parameter');
    if (mood === 'gone') return no(40096, 'invalid external userid');
    if (sent.has(msgid)) return no(40058, 'invalid Request Parameter, msgid repeated');
    if (state > 1) return no(95018, 'send msg session status invalid');
    if (Buffer.byteLength(text?.content ?? '') > 2048) return no(40058, 'content too long');
    const refused = log.count(openKfId, touser);
    if (refused) return refused;
    sent.add(msgid);
    const named = Object.entries(read.data).find(([name]) => name === msgtype)?.[1];
    const media = z.object({ media_id: z.string() }).safeParse(named);
    const file = media.success ? (uploads.get(media.data.media_id) ?? null) : null;
    taken.push({ thread: touser, text: text?.content ?? '', file, externalId: msgid });
    return mood === 'take-and-hang-up' ? null : fine({ msgid });
  };
  const methods: Record<string, (bytes: Buffer) => ReturnType<typeof fine>> = {
    'kf/account/list': () =>
      fine({ account_list: [...setting.accounts].map(([id, name]) => ({ open_kfid: id, name })) }),
    'kf/sync_msg': (bytes) => log.read(Sync.parse(json(bytes))),
    'kf/service_state/get': (bytes) =>
      fine({ service_state: states.get(Chat.parse(json(bytes)).external_userid) ?? 0 }),
    'kf/customer/batchget': (bytes) =>
      fine({
        customer_list: Named.parse(json(bytes)).external_userid_list.flatMap((id) => {
          const nickname = setting.names.get(id);
          const unionid = setting.unionIds?.get(id);
          return nickname === undefined
            ? []
            : [{ external_userid: id, nickname, ...(unionid && { unionid }) }];
        }),
      }),
  };
  // Its log is asked for all the time: what counts is how often something was to be sent.
  const calls = { count: 0 };
  const server = await openVendor(async ({ request, bytes, mood }, taken) => {
    const url = new URL(request.url ?? '', 'http://stand.in');
    const method = url.pathname.replace('/cgi-bin/', '');
    if (method === 'kf/send_msg') calls.count++;
    if (mood === 'down') return { status: 502 };
    if (method === 'gettoken') return giveToken(url.searchParams, mood);
    if (token === null || url.searchParams.get('access_token') !== token || mood === 'unauthorised')
      return no(42001, 'access_token expired');
    if (method === 'media/upload') return upload(uploads, request.headers['content-type'] ?? '', bytes);
    if (method === 'media/get') {
      const file = files.get(url.searchParams.get('media_id') ?? '');
      if (!file) return no(40007, 'invalid media_id');
      return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: file };
    }
    if (method === 'kf/send_msg') return send(bytes, mood, taken);
    if (method === 'kf/send_msg_on_event') {
      const { code, msgid, text } = Greeting.parse(json(bytes));
      if (!log.useCode(code)) return no(95003, 'invalid welcome_code');
      greetings.push(text.content);
      return fine({ msgid });
    }
    return methods[method]?.(bytes) ?? no(48002, 'api forbidden');
  });
  return {
    ...server,
    calls,
    tokens,
    greetings,
    asked: log.asked,
    revoke: () => {
      token = null;
    },
    happened: log.happened,
    startAnew: log.startAnew,
    loseCursors: log.loseCursors,
    givePages: log.givePages,
    handTo: (userId, state) => void states.set(userId, state),
    keepFile: (mediaId, bytes) => void files.set(mediaId, bytes),
  };
}

/** What the vendor keeps of each service account for three days, and how far a cursor of its has come. */
function openLog({ accounts, now }: Setting) {
  const lines = new Map<string, KfLine[]>([...accounts.keys()].map((id) => [id, []]));
  const hints = new Map<string, number>();
  const heard = new Map<string, { atMs: number; sent: number }>();
  const asked: KfApi['asked'] = [];
  const codes = new Map<string, number>();
  let era = 1;
  let pageMax = 1000;
  return {
    asked,
    happened: (openKfId: string, line: KfLine): string => {
      lines.get(openKfId)?.push({ open_kfid: openKfId, ...line });
      if (line['origin'] === 3)
        heard.set(`${openKfId} ${line['external_userid']}`, { atMs: now().getTime(), sent: 0 });
      const entered = Entered.safeParse(line);
      if (entered.success) codes.set(entered.data.event.welcome_code, now().getTime());
      const hint = `ENC${hints.size + 1}`;
      hints.set(hint, now().getTime());
      return hint;
    },
    startAnew: (): void => {
      for (const of of lines.values()) of.length = 0;
      heard.clear();
    },
    loseCursors: (): void => {
      era++;
    },
    /** Each code is good once, and for twenty seconds. */
    useCode: (code: string): boolean => {
      const givenAt = codes.get(code);
      codes.delete(code);
      return givenAt !== undefined && now().getTime() - givenAt < greetingMs;
    },
    givePages: (max: number): void => {
      pageMax = max;
    },
    read: ({ open_kfid: openKfId, cursor, token, limit }: z.infer<typeof Sync>) => {
      asked.push({ openKfId, cursor, token: token ?? null });
      const all = lines.get(openKfId);
      if (!all) return no(95000, 'invalid open_kfid');
      if (token !== undefined && now().getTime() - (hints.get(token) ?? 0) > tokenMs)
        return no(95007, 'invalid msg token');
      const [, from = '0'] = new RegExp(`^c${era}-(\\d+)$`).exec(cursor) ?? [];
      if (cursor !== '' && !cursor.startsWith(`c${era}-`)) return no(40058, 'invalid cursor');
      const to = Math.min(Number(from) + Math.min(limit, pageMax), all.length);
      return fine({
        next_cursor: `c${era}-${to}`,
        has_more: to < all.length ? 1 : 0,
        msg_list: all.slice(Number(from), to),
      });
    },
    /** Counts a message against the customer's window; refused when it is closed or used up. */
    count: (openKfId: string, userId: string) => {
      const window = heard.get(`${openKfId} ${userId}`);
      if (!window) return no(40096, 'invalid external userid');
      if (now().getTime() - window.atMs >= windowMs) return no(95002, 'send msg time limit');
      if (window.sent >= sentMax) return no(95001, 'send msg count limit');
      window.sent++;
      return null;
    },
  };
}
