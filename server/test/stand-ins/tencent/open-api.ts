import { z } from 'zod';
import { openVendor, type TakenMessage, type VendorMood, type VendorServer } from '../vendor.ts';

/** WeChat's open platform, as far as one account's customer service uses it. */
export interface OpenApi extends VendorServer {
  /** The tokens that were given, in order. */
  readonly tokens: string[];
  /** The current token is good no longer, before its time. */
  revoke(): void;
  /** Somebody did something towards the account. */
  acted(openId: string, act: string): void;
  keepFile(mediaId: string, bytes: Buffer): void;
}

interface Setting {
  readonly appId: string;
  readonly secret: string;
  readonly kind: 'official' | 'mini';
  /** Of followers, what they are called in all accounts of the owner. */
  readonly unionIds?: ReadonlyMap<string, string>;
  readonly now: () => Date;
}

interface Window {
  readonly seconds: number;
  readonly messagesMax: number;
}

const days2 = 48 * 3600;
const windows: Readonly<Record<Setting['kind'], Readonly<Record<string, Window>>>> = {
  official: {
    message: { seconds: days2, messagesMax: 5 },
    click: { seconds: 60, messagesMax: 3 },
    follow: { seconds: 60, messagesMax: 3 },
    scan: { seconds: 60, messagesMax: 3 },
  },
  mini: { message: { seconds: days2, messagesMax: 5 }, enter: { seconds: 60, messagesMax: 2 } },
};

const Asked = z.looseObject({
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().default(false),
});
const Custom = z.looseObject({
  touser: z.string(),
  msgtype: z.string(),
  text: z.object({ content: z.string() }).optional(),
  image: z.object({ media_id: z.string() }).optional(),
  voice: z.object({ media_id: z.string() }).optional(),
});

const no = (errcode: number, errmsg: string) => ({ status: 200, body: { errcode, errmsg } });
const fine = (said: object = {}) => ({ status: 200, body: { errcode: 0, errmsg: 'ok', ...said } });

/** Opens the platform for one account. It refuses what WeChat refuses, by WeChat's numbers. */
export async function openOpenApi(setting: Setting): Promise<OpenApi> {
  const tokens: string[] = [];
  const files = new Map<string, Buffer>();
  const uploads = new Map<string, string>();
  const opened = openedWindows(setting);
  let token: string | null = null;
  const giveToken = (bytes: Buffer, mood: VendorMood) => {
    const { appid, secret, force_refresh: isForced } = Asked.parse(json(bytes));
    if (mood === 'unauthorised' || appid !== setting.appId || secret !== setting.secret)
      return no(40125, 'invalid appsecret');
    if (token === null || isForced) {
      token = `token-${tokens.length + 1}`;
      tokens.push(token);
    }
    return { status: 200, body: { access_token: token, expires_in: 7200 } };
  };
  const send = (bytes: Buffer, mood: VendorMood, taken: TakenMessage[]) => {
    const message = Custom.parse(json(bytes));
    const refused = refusedBy(mood) ?? wrongIn(setting, message, uploads) ?? opened.count(message.touser);
    if (refused) return refused;
    const { touser: thread, text, image, voice } = message;
    const file = uploads.get(image?.media_id ?? voice?.media_id ?? '') ?? null;
    taken.push({ thread, text: text?.content ?? '', file, externalId: '' });
    return mood === 'take-and-hang-up' ? null : fine();
  };
  const server = await openVendor(async ({ request, bytes, mood }, taken) => {
    const url = new URL(request.url ?? '', 'http://stand.in');
    if (mood === 'down') return { status: 502 };
    if (url.pathname === '/cgi-bin/stable_token') return giveToken(bytes, mood);
    if (token === null || url.searchParams.get('access_token') !== token || mood === 'unauthorised')
      return no(40001, 'invalid credential, access_token is invalid or not latest');
    const mediaId = url.searchParams.get('media_id') ?? '';
    switch (url.pathname) {
      case '/cgi-bin/get_api_domain_ip':
        return fine({ ip_list: [] });
      case '/cgi-bin/message/custom/send':
        return send(bytes, mood, taken);
      case '/cgi-bin/media/upload':
        return upload(uploads, request.headers['content-type'] ?? '', bytes);
      case '/cgi-bin/media/get': {
        const file = files.get(mediaId);
        if (!file) return no(40007, 'invalid media_id');
        return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: file };
      }
      case '/cgi-bin/user/info': {
        const unionid = setting.unionIds?.get(url.searchParams.get('openid') ?? '');
        if (unionid === undefined) return no(48001, 'api unauthorized');
        return fine({ subscribe: 1, nickname: '', language: 'zh_CN', unionid });
      }
      default:
        return no(48001, 'api unauthorized');
    }
  });
  return {
    ...server,
    tokens,
    revoke: () => {
      token = null;
    },
    acted: opened.acted,
    keepFile: (mediaId, bytes) => void files.set(mediaId, bytes),
  };
}

const json = (bytes: Buffer): unknown => JSON.parse(bytes.toString('utf8'));

/** Keeps a file that was uploaded, by the id that is then used in messages. */
export async function upload(uploads: Map<string, string>, type: string, bytes: Buffer) {
  const made = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  const media = (await made.formData()).get('media');
  if (!(media instanceof File)) return no(41005, 'media data missing');
  const mediaId = `M${uploads.size + 1}`;
  uploads.set(mediaId, media.name);
  return { status: 200, body: { type: 'image', media_id: mediaId, created_at: 1 } };
}

function refusedBy(mood: VendorMood) {
  if (mood === 'busy') return no(-1, 'system error');
  if (mood === 'refuse') return no(45002, 'content size out of limit');
  return mood === 'gone' ? no(43004, 'require subscribe') : null;
}

function wrongIn({ kind }: Setting, message: z.infer<typeof Custom>, uploads: Map<string, string>) {
  const { msgtype, text, image, voice } = message;
  const types = kind === 'mini' ? ['text', 'image'] : ['text', 'image', 'voice'];
  if (!types.includes(msgtype)) return no(40008, 'invalid message type');
  if (Buffer.byteLength(text?.content ?? '') > 2048) return no(45002, 'content size out of limit');
  const media = image ?? voice;
  if (media && !uploads.has(media.media_id)) return no(40007, 'invalid media_id');
  return null;
}

function openedWindows({ kind, now }: Setting) {
  const acts = new Map<string, Map<string, { atMs: number; sent: number }>>();
  return {
    acted: (openId: string, act: string): void => {
      const of = acts.get(openId) ?? new Map();
      acts.set(openId, of.set(act, { atMs: now().getTime(), sent: 0 }));
    },
    /** Counts a message against every window; refused when none is open, or all are used up. */
    count: (openId: string) => {
      const of = acts.get(openId);
      if (!of) return no(40003, 'invalid openid');
      const open = [...of].filter(
        ([act, { atMs }]) => now().getTime() - atMs < (windows[kind][act]?.seconds ?? 0) * 1000,
      );
      if (open.length === 0) return no(45015, 'response out of time limit or subscription is canceled');
      if (open.every(([act, { sent }]) => sent >= (windows[kind][act]?.messagesMax ?? 0)))
        return no(45047, 'out of response count limit');
      for (const [, window] of open) window.sent++;
      return null;
    },
  };
}
