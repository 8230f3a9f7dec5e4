import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { openVendor, type TakenMessage, type VendorMood, type VendorServer } from './vendor.ts';

const textMax = 10_000;

/** The keys of one app and one account. */
export interface XKeys {
  readonly key: string;
  readonly secret: string;
  readonly token: string;
  readonly tokenSecret: string;
}

/** X's interface, as far as direct messages use it. */
export interface XApi extends VendorServer {
  /** Addresses that were registered, and whether X thinks them right. */
  readonly webhooks: { id: string; url: string; valid: boolean }[];
  readonly subscribed: Set<string>;
  /** Puts a direct message where it is asked for. */
  keep(event: object): void;
  /** Keeps a picture that is attached; answers its address. */
  keepFile(bytes: Buffer): string;
  /** Lets one ask for messages so many times more. */
  letAsk(times: number): void;
  /** Knows no more which pages it named so far. */
  forgetPages(): void;
  forget(): void;
}

const Message = z.object({
  text: z.string().optional(),
  attachments: z.array(z.object({ media_id: z.string() })).default([]),
});
const Address = z.object({ url: z.string() });
/** A page may be shorter than what was asked for. */
const pageMax = 20;
const bearer = 'AAAA-bearer-of-the-app';

/** How X signs a call, and what it wants to hear when it asks. */
export function xSignature(secret: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`;
}

/** Opens X for one account; `people` are those whom it may write to. */
export async function openXApi(keys: XKeys, people: ReadonlySet<string>, now: () => Date): Promise<XApi> {
  const events: object[] = [];
  const files = new Map<string, Buffer>();
  const uploads = new Set<string>();
  const webhooks: XApi['webhooks'] = [];
  const subscribed = new Set<string>();
  let asksLeft = 1000;
  let naming = 1;
  let lastId = 7000;
  const nextId = () => String(++lastId);
  const inSeconds = (seconds: number) => String(Math.floor(now().getTime() / 1000) + seconds);

  const send = (path: string, body: unknown, mood: VendorMood, taken: TakenMessage[]) => {
    const to = /^\/2\/dm_conversations\/with\/(\d+)\/messages$/.exec(path)?.[1] ?? '';
    const refused = refusedBy(mood, inSeconds);
    if (refused) return refused;
    if (!people.has(to)) return problem(403, 'You do not have permission to DM one or more participants.');
    const { text = '', attachments } = Message.parse(body);
    const [picture] = attachments;
    if (text === '' && !picture) return problem(400, 'text or attachments must be given');
    if (text.length > textMax) return problem(400, 'The text of your Direct Message is too long.');
    if (attachments.length > 1 || (picture && !uploads.has(picture.media_id)))
      return problem(400, 'The media is not valid');
    const externalId = nextId();
    taken.push({ thread: to, text, file: picture?.media_id ?? null, externalId });
    if (mood === 'take-and-hang-up') return null;
    return { status: 201, body: { data: { dm_conversation_id: `1-${to}`, dm_event_id: externalId } } };
  };
  const list = (query: URLSearchParams) => {
    if (asksLeft <= 0) return problem(429, 'Too Many Requests', { 'x-rate-limit-reset': inSeconds(300) });
    asksLeft--;
    const [named, from] = (query.get('pagination_token') ?? `${naming}.0`).split('.').map(Number);
    if (named !== naming || from === undefined) return problem(400, 'The pagination_token is not valid');
    const size = Math.min(pageMax, Number(query.get('max_results')));
    const newestFirst = events.toReversed();
    const next = from + size < newestFirst.length ? { next_token: `${naming}.${from + size}` } : {};
    const data = newestFirst.slice(from, from + size);
    const media = [...files.keys()].map((url, at) => ({ media_key: `3_${at + 1}`, type: 'photo', url }));
    return {
      status: 200,
      body: { data, includes: { users: [{ id: '501', name: '林小雨' }], media }, meta: next },
    };
  };
  const hook = (method: string, path: string, body: unknown) => {
    if (method === 'GET') return { status: 200, body: { data: webhooks, meta: {} } };
    const known = webhooks.find(({ id }) => path === `/2/webhooks/${id}`);
    if (method === 'PUT' && known) {
      known.valid = true;
      return { status: 200, body: { data: { valid: true } } };
    }
    const { url } = Address.parse(body);
    const { protocol, port } = new URL(url);
    if (protocol !== 'https:' || port !== '') return problem(400, 'The URL must be https and name no port.');
    const made = { id: nextId(), url, valid: true };
    webhooks.push(made);
    return { status: 200, body: made };
  };

  const server = await openVendor(({ request, bytes, mood }, taken) => {
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '', `http://${headers.host}`);
    const { pathname: path } = url;
    const given = String(headers.authorization ?? '');
    const [, fileName = ''] = /^\/ton\/(.+)$/.exec(path) ?? [];
    if (path === '/oauth2/token') {
      const basic = Buffer.from(`${keys.key}:${keys.secret}`).toString('base64');
      return given === `Basic ${basic}`
        ? { status: 200, body: { token_type: 'bearer', access_token: bearer } }
        : problem(403, 'Unable to verify your credentials');
    }
    if (path.startsWith('/2/webhooks') && given === `Bearer ${bearer}`)
      return hook(method, path, bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : null);
    if (mood === 'unauthorised' || !isSignedBy(keys, method, url, given)) return problem(401, 'Unauthorized');
    if (fileName !== '') return { status: 200, body: files.get(url.href) };
    if (path === '/2/users/me')
      return { status: 200, body: { data: { id: '900', name: '茶禾', username: 'chahe_tea' } } };
    if (path === '/2/dm_events') return list(url.searchParams);
    if (/^\/2\/account_activity\/webhooks\/\d+\/subscriptions\/all$/.test(path)) {
      if (subscribed.has(path)) return problem(409, 'Subscription already exists for the provided user');
      subscribed.add(path);
      return { status: 200, body: { data: { subscribed: true } } };
    }
    if (path === '/2/media/upload') {
      if (mood === 'down') return problem(503, 'Over capacity');
      const id = nextId();
      if (bytes.includes('name="media_category"\r\n\r\ndm_image')) uploads.add(id);
      return { status: 200, body: { data: { id, media_key: `3_${id}` } } };
    }
    if (method === 'POST') return send(path, JSON.parse(bytes.toString('utf8')), mood, taken);
    return problem(404, 'Not Found');
  });
  return {
    ...server,
    ...{ webhooks, subscribed },
    keep: (event) => void events.push(event),
    keepFile: (bytes) => {
      const url = `${server.url}/ton/data/dm/${files.size + 1}.jpg`;
      files.set(url, bytes);
      return url;
    },
    letAsk: (times) => {
      asksLeft = times;
    },
    forgetPages: () => {
      naming++;
    },
    forget: () => {
      events.length = 0;
      webhooks.length = 0;
      subscribed.clear();
      asksLeft = 1000;
    },
  };
}

function problem(status: number, detail: string, headers?: Record<string, string>) {
  return { status, body: { title: 'Problem', detail, status }, ...(headers && { headers }) };
}

function refusedBy(mood: VendorMood, inSeconds: (seconds: number) => string) {
  if (mood === 'busy') return problem(429, 'Too Many Requests', { 'x-rate-limit-reset': inSeconds(7) });
  if (mood === 'down') return problem(503, 'Over capacity');
  if (mood === 'refuse') return problem(400, 'One or more parameters to your request was invalid.');
  if (mood === 'gone') return problem(403, 'You cannot send messages to this user.');
  return null;
}

/** RFC 5849, 3.4, written apart from the adapter's. */
function isSignedBy(keys: XKeys, method: string, url: URL, header: string): boolean {
  const said = new Map(
    [...header.matchAll(/(oauth_\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      decodeURIComponent(value),
    ]),
  );
  const signature = said.get('oauth_signature');
  said.delete('oauth_signature');
  if (said.get('oauth_consumer_key') !== keys.key || said.get('oauth_token') !== keys.token) return false;
  const strict = (text: string) =>
    [...Buffer.from(text)]
      .map((byte) => String.fromCharCode(byte))
      .map((sign) =>
        /[\w.~-]/.test(sign) ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .join('');
  const pairs = [...said, ...url.searchParams].map(([name, value]) => `${strict(name)}=${strict(value)}`);
  const base = [method, strict(url.origin + url.pathname), strict(pairs.sort().join('&'))].join('&');
  const key = `${strict(keys.secret)}&${strict(keys.tokenSecret)}`;
  return createHmac('sha1', key).update(base).digest('base64') === signature;
}
