import { z } from 'zod';
import { openVendor, type TakenMessage, type VendorMood, type VendorServer } from './vendor.ts';

const ports = ['', '443', '80', '88', '8443'];

/** Telegram's Bot API, as far as a shop's bot uses it. */
export interface BotApi extends VendorServer {
  /** The address that was told, with its secret; null where the bot asks. */
  webhook(): { url: string; secret: string } | null;
  /** Somebody writes while the bot is to ask. */
  hold(update: { update_id: number; message?: object }): void;
  /** Makes a file known by its id. */
  keepFile(fileId: string, bytes: Buffer): void;
}

const Body = z.looseObject({
  chat_id: z.union([z.string(), z.number()]).optional(),
  text: z.string().optional(),
  url: z.string().optional(),
  secret_token: z.string().optional(),
  file_id: z.string().optional(),
  offset: z.number().optional(),
  limit: z.number().optional(),
});
type Body = z.infer<typeof Body>;

/** Opens a Bot API that knows one bot; `chats` are those who have written to it. */
export async function openBotApi(token: string, chats: ReadonlySet<string>): Promise<BotApi> {
  let webhook: { url: string; secret: string } | null = null;
  const held: { update_id: number }[] = [];
  const files = new Map<string, Buffer>();
  let lastId = 0;
  const send = (chat: string, text: string, file: string | null, taken: TakenMessage[], mood: VendorMood) => {
    const refused = refusedBy(mood) ?? wrongIn(chats, chat, text, file);
    if (refused) return refused;
    lastId++;
    taken.push({ thread: chat, text, file, externalId: `${chat}:${lastId}` });
    return mood === 'take-and-hang-up' ? null : fine({ message_id: lastId });
  };
  const methods: Record<string, (body: Body, taken: TakenMessage[], mood: VendorMood) => unknown> = {
    getMe: () => fine({ id: 1, is_bot: true, username: 'chahe_bot' }),
    deleteWebhook: () => {
      webhook = null;
      return fine(true);
    },
    setWebhook: ({ url = '', secret_token: secret = '' }) => {
      const target = URL.parse(url);
      if (target?.protocol !== 'https:')
        return bad(400, 'Bad Request: bad webhook: An HTTPS URL must be provided');
      if (!ports.includes(target.port))
        return bad(400, 'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
      if (!/^[\w-]{1,256}$/.test(secret))
        return bad(400, 'Bad Request: secret token contains unallowed characters');
      webhook = { url, secret };
      return fine(true);
    },
    getUpdates: ({ offset = 0, limit = 100 }) => {
      if (webhook) return bad(409, "Conflict: can't use getUpdates method while webhook is active");
      while (held[0] && held[0].update_id < offset) held.shift();
      return fine(held.slice(0, limit));
    },
    sendMessage: ({ chat_id: chat, text = '' }, taken, mood) => send(String(chat), text, null, taken, mood),
    getFile: ({ file_id: fileId = '' }) =>
      files.has(fileId) ? fine({ file_path: `files/${fileId}` }) : bad(400, 'Bad Request: invalid file_id'),
  };
  const server = await openVendor(async ({ request, bytes, mood }, taken) => {
    const [, isFile, given, method = ''] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (given !== token || mood === 'unauthorised') return bad(401, 'Unauthorized');
    if (isFile) return { status: 200, body: files.get(method.replace('files/', '')) ?? Buffer.alloc(0) };
    const type = request.headers['content-type'] ?? '';
    if (type.startsWith('multipart/form-data')) {
      const form = await new Response(new Uint8Array(bytes), {
        headers: { 'content-type': type },
      }).formData();
      const file = form.get('photo') ?? form.get('document');
      const name = file instanceof File ? file.name : '';
      return send(String(form.get('chat_id')), '', name, taken, mood);
    }
    const known = methods[method];
    if (!known) return bad(404, 'Not Found');
    const answer = known(Body.parse(JSON.parse(bytes.toString('utf8') || '{}')), taken, mood);
    return answer as ReturnType<typeof fine> | null;
  });
  return {
    ...server,
    webhook: () => webhook,
    hold: (update) => void held.push(update),
    keepFile: (fileId, bytes) => void files.set(fileId, bytes),
  };
}

function fine(result: unknown) {
  return { status: 200, body: { ok: true, result } };
}

function bad(status: number, description: string, parameters?: object) {
  return { status, body: { ok: false, error_code: status, description, ...(parameters && { parameters }) } };
}

function refusedBy(mood: VendorMood) {
  if (mood === 'busy') return bad(429, 'Too Many Requests: retry after 7', { retry_after: 7 });
  if (mood === 'down') return bad(502, 'Bad Gateway');
  if (mood === 'refuse') return bad(400, 'Bad Request: message text is wrong');
  if (mood === 'gone') return bad(403, 'Forbidden: bot was blocked by the user');
  return null;
}

function wrongIn(chats: ReadonlySet<string>, chat: string, text: string, file: string | null) {
  if (!chats.has(chat)) return bad(400, 'Bad Request: chat not found');
  if (file === null && text.trim() === '') return bad(400, 'Bad Request: message text is empty');
  if (text.length > 4096) return bad(400, 'Bad Request: message is too long');
  return null;
}
