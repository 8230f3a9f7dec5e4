import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { openVendor, type TakenMessage, type VendorMood, type VendorServer } from './vendor.ts';

const Body = z.object({
  channel: z.string().optional(),
  channel_id: z.string().optional(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  files: z.array(z.object({ id: z.string(), title: z.string() })).default([]),
});
type Body = z.infer<typeof Body>;

/** A Slack workspace, as far as an app for partners uses it. */
export interface SlackWorkspace extends VendorServer {
  /** In which thread each message was put. */
  readonly threads: (string | null)[];
  /** The bytes of each file that was shared. */
  readonly shared: Buffer[];
  keepFile(name: string, bytes: Buffer): string;
}

/** How Slack signs a call. */
export function slackSignature(signingSecret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Opens a workspace that knows one app; a direct message with somebody is the channel `D` and their id. */
export async function openSlackWorkspace(
  botToken: string,
  people: ReadonlyMap<string, string>,
  channels: ReadonlySet<string>,
): Promise<SlackWorkspace> {
  const threads: (string | null)[] = [];
  const [shared, uploads, kept] = [
    [] as Buffer[],
    new Map<string, Buffer | null>(),
    new Map<string, Buffer>(),
  ];
  let lastTs = 1_760_000_000;
  const isThere = (channel: string): boolean =>
    channels.has(channel) || people.has(channel.replace(/^D/, ''));
  const put = (
    {
      channel = '',
      channel_id = channel,
      thread_ts = null,
      text,
    }: Omit<Body, 'thread_ts'> & { thread_ts?: string | null | undefined },
    file: string | null,
    taken: TakenMessage[],
    mood: VendorMood,
  ) => {
    if (!isThere(channel_id)) return bad('channel_not_found');
    if (file === null && text.trim() === '') return bad('no_text');
    if (text.length > 40_000) return bad('msg_too_long');
    lastTs++;
    const ts = `${lastTs}.000100`;
    taken.push({ thread: channel_id.replace(/^D/, ''), text, file, externalId: `${channel_id}:${ts}` });
    threads.push(thread_ts);
    return mood === 'take-and-hang-up' ? null : fine({ channel: channel_id, ts });
  };
  const server = await openVendor(({ request, bytes, mood }, taken) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://slack');
    const [, upload] = /^\/upload\/(.+)$/.exec(pathname) ?? [];
    if (upload !== undefined) {
      uploads.set(upload, bytes);
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from('OK') };
    }
    const isAllowed = request.headers.authorization === `Bearer ${botToken}` && mood !== 'unauthorised';
    const [, file] = /^\/files\/(.+)$/.exec(pathname) ?? [];
    if (file !== undefined) {
      const page = {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: Buffer.from('Sign in'),
      };
      return isAllowed ? { status: 200, body: kept.get(file) ?? Buffer.alloc(0) } : page;
    }
    if (!isAllowed) return bad('invalid_auth');
    if (pathname === '/auth.test') return fine({ user: 'chahe', team: 'Chahe Tea' });
    if (pathname === '/users.info') {
      const name = people.get(searchParams.get('user') ?? '');
      return name ? fine({ user: { real_name: name, locale: 'zh-CN' } }) : bad('user_not_found');
    }
    const refused = refusedBy(mood);
    if (refused) return refused;
    if (pathname === '/files.getUploadURLExternal') {
      const id = `F${uploads.size + 1}`;
      uploads.set(id, null);
      return fine({ upload_url: `http://${request.headers.host}/upload/${id}`, file_id: id });
    }
    const body = Body.parse(JSON.parse(bytes.toString('utf8') || '{}'));
    if (pathname === '/chat.postMessage') return put(body, null, taken, mood);
    if (pathname !== '/files.completeUploadExternal') return bad('unknown_method');
    const [one] = body.files;
    const bytesOf = uploads.get(one?.id ?? '');
    if (!one || !bytesOf) return bad('file_not_found');
    shared.push(bytesOf);
    return put(body, one.title, taken, mood);
  });
  return {
    ...server,
    threads,
    shared,
    keepFile: (name, bytes) => {
      kept.set(name, bytes);
      return `${server.url}/files/${name}`;
    },
  };
}

function fine(body: object) {
  return { status: 200, body: { ok: true, ...body } };
}

/** Slack answers 200 to nearly everything, and says inside what is wrong. */
function bad(error: string) {
  return { status: 200, body: { ok: false, error } };
}

function refusedBy(mood: VendorMood) {
  if (mood === 'busy')
    return { status: 429, headers: { 'retry-after': '7' }, body: { ok: false, error: 'ratelimited' } };
  if (mood === 'down') return { status: 503, body: { ok: false, error: 'service_unavailable' } };
  if (mood === 'refuse') return bad('restricted_action');
  if (mood === 'gone') return bad('is_archived');
  return null;
}
