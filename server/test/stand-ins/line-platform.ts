import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { openVendor, type TakenMessage, type VendorMood, type VendorServer } from './vendor.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const Message = z.object({
  type: z.string(),
  text: z.string().default(''),
  originalContentUrl: z.string().optional(),
});
const Body = z.object({
  to: z.string().optional(),
  replyToken: z.string().optional(),
  endpoint: z.string().optional(),
  messages: z.array(Message).default([]),
});
type Body = z.infer<typeof Body>;

/** LINE's Messaging API, as far as a shop uses it. */
export interface LinePlatform extends VendorServer {
  /** By which way each message was taken. */
  readonly ways: ('reply' | 'push')[];
  webhook(): string | null;
  /** Whether “Use webhook” is on. */
  useWebhook(isOn: boolean): void;
  /** Hands out a reply token, good for one answer to somebody. */
  replyToken(userId: string): string;
  /** Ends one as time does. */
  endToken(token: string): void;
  keepFile(messageId: string, bytes: Buffer): void;
  /** Says whether the month's messages are used up. */
  useUpMonth(isUp: boolean): void;
}

/** How LINE signs a call. */
export function lineSignature(channelSecret: string, body: string): string {
  return createHmac('sha256', channelSecret).update(body).digest('base64');
}

/** Opens a LINE that knows one channel; `friends` are those who follow it. */
export async function openLinePlatform(
  accessToken: string,
  friends: ReadonlyMap<string, string>,
): Promise<LinePlatform> {
  const tokens = new Map<string, string>();
  const keys = new Map<string, string>();
  const files = new Map<string, Buffer>();
  const ways: ('reply' | 'push')[] = [];
  let webhook: string | null = null;
  let isUsed = true;
  let isMonthUp = false;
  let lastId = 0;
  const take = (way: 'reply' | 'push', to: string, body: Body, taken: TakenMessage[], mood: VendorMood) => {
    const refused = wrongIn(body);
    if (refused) return refused;
    lastId++;
    const externalId = `m${lastId}`;
    for (const { text, originalContentUrl = null } of body.messages)
      taken.push({ thread: to, text, file: originalContentUrl, externalId });
    ways.push(way);
    return mood === 'take-and-hang-up' ? null : fine({ sentMessages: [{ id: externalId, quoteToken: 'q' }] });
  };
  const reply = (body: Body, taken: TakenMessage[], mood: VendorMood) => {
    const to = tokens.get(body.replyToken ?? '');
    if (to === undefined) return bad(400, 'Invalid reply token');
    const answer = take('reply', to, body, taken, mood);
    if (answer === null || answer.status === 200) tokens.delete(body.replyToken ?? '');
    return answer;
  };
  const push = (key: string, body: Body, taken: TakenMessage[], mood: VendorMood) => {
    if (isMonthUp) return bad(429, 'You have reached your monthly limit.');
    if (!uuid.test(key)) return bad(400, 'Invalid retry key');
    const before = keys.get(key);
    if (before)
      return {
        status: 409,
        body: { message: 'The retry key is already accepted', sentMessages: [{ id: before }] },
      };
    const { to = '' } = body;
    if (!friends.has(to)) return bad(400, 'Failed to send messages');
    const answer = take('push', to, body, taken, mood);
    if (answer === null || answer.status === 200) keys.set(key, `m${lastId}`);
    return answer;
  };
  const endpoint = (isWrite: boolean, body: Body) => {
    if (!isWrite)
      return webhook === null ? bad(404, 'Not found') : fine({ endpoint: webhook, active: isUsed });
    if (URL.parse(body.endpoint ?? '')?.protocol !== 'https:')
      return bad(400, 'Invalid webhook endpoint URL');
    webhook = body.endpoint ?? null;
    return fine({});
  };
  const server = await openVendor(({ request, bytes, mood }, taken) => {
    if (request.headers.authorization !== `Bearer ${accessToken}` || mood === 'unauthorised')
      return bad(
        401,
        'Authentication failed. Confirm that the access token in the authorization header is valid.',
      );
    const path = request.url ?? '';
    const [, fileId] = /^\/v2\/bot\/message\/([^/]+)\/content$/.exec(path) ?? [];
    if (fileId !== undefined) {
      const file = files.get(fileId);
      return file ? { status: 200, body: file } : bad(404, 'Not found');
    }
    const [, userId] = /^\/v2\/bot\/profile\/(.+)$/.exec(path) ?? [];
    const displayName = friends.get(userId ?? '');
    if (userId !== undefined)
      return displayName ? fine({ userId, displayName, language: 'ja' }) : bad(404, 'Not found');
    const body = Body.parse(JSON.parse(bytes.toString('utf8') || '{}'));
    if (path === '/v2/bot/info') return fine({ displayName: '茶禾', basicId: '@chahe' });
    if (path === '/v2/bot/channel/webhook/endpoint') return endpoint(request.method === 'PUT', body);
    const refused = refusedBy(mood);
    if (refused) return refused;
    if (path === '/v2/bot/message/reply') return reply(body, taken, mood);
    if (path === '/v2/bot/message/push')
      return push(String(request.headers['x-line-retry-key'] ?? ''), body, taken, mood);
    return bad(404, 'Not found');
  });
  return {
    ...server,
    ways,
    webhook: () => webhook,
    useWebhook: (isOn) => {
      isUsed = isOn;
    },
    replyToken: (userId) => {
      const token = `r${tokens.size + 1}-${userId}-${Math.floor(performance.now() * 1000)}`;
      tokens.set(token, userId);
      return token;
    },
    endToken: (token) => void tokens.delete(token),
    keepFile: (messageId, bytes) => void files.set(messageId, bytes),
    useUpMonth: (isUp) => {
      isMonthUp = isUp;
    },
  };
}

function fine(body: object) {
  return { status: 200, body };
}

function bad(status: number, message: string, headers?: Record<string, string>) {
  return { status, body: { message }, ...(headers && { headers }) };
}

function refusedBy(mood: VendorMood) {
  if (mood === 'busy') return bad(429, 'The API rate limit has been exceeded.', { 'retry-after': '7' });
  if (mood === 'down') return bad(502, 'Bad Gateway');
  if (mood === 'refuse') return bad(400, 'The request body has 1 error(s)');
  if (mood === 'gone') return bad(400, 'Failed to send messages');
  return null;
}

function wrongIn({ messages }: Body) {
  if (messages.length < 1 || messages.length > 5) return bad(400, 'Size must be between 1 and 5');
  for (const { type, text, originalContentUrl } of messages) {
    if (type === 'text' && (text.trim() === '' || text.length > 5000))
      return bad(400, 'Length must be between 0 and 5000');
    if (type === 'image' && URL.parse(originalContentUrl ?? '')?.protocol !== 'https:')
      return bad(400, 'Invalid URI scheme');
  }
  return null;
}
