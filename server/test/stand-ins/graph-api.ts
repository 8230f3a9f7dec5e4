import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { openVendor, type TakenMessage, type VendorMood, type VendorServer } from './vendor.ts';

const daySeconds = 24 * 3600;

const Body = z.looseObject({
  messaging_product: z.string().optional(),
  to: z.string().optional(),
  type: z.string().optional(),
  recipient: z.object({ id: z.string() }).optional(),
  messaging_type: z.string().optional(),
  tag: z.string().optional(),
  text: z.object({ body: z.string() }).optional(),
  message: z
    .object({
      text: z.string().default(''),
      attachment: z.object({ type: z.string(), payload: z.object({ url: z.string() }) }).optional(),
    })
    .optional(),
  template: z
    .object({
      name: z.string(),
      language: z.object({ code: z.string() }),
      components: z.array(z.object({ parameters: z.array(z.object({ text: z.string() })) })).default([]),
    })
    .optional(),
});
type Body = z.infer<typeof Body>;
const Linked = z.object({ link: z.string() });

/** A template as Meta lists it. */
export interface GraphTemplate {
  readonly name: string;
  readonly language: string;
  readonly status: string;
  readonly components: readonly object[];
}

/** Meta's Graph interface, as far as WhatsApp, Messenger and Instagram use it. */
export interface GraphApi extends VendorServer {
  /** What each message said of its ground: of what type it was, and by which tag. */
  readonly grounds: string[];
  readonly subscribed: string[];
  /** When somebody wrote last, by which Meta counts its windows. */
  wrote(person: string, at: Date): void;
  keepFile(mediaId: string, bytes: Buffer): void;
}

interface Settings {
  readonly appSecret: string;
  readonly accessToken: string;
  /** Everybody who may be written to, with their names. */
  readonly people: ReadonlyMap<string, string>;
  readonly now: () => Date;
  readonly phoneNumberId?: string;
  readonly accountId?: string;
  readonly templates?: readonly GraphTemplate[];
  /** The longest text, in whose bytes or characters. */
  readonly textMax: { readonly max: number; readonly unit: 'bytes' | 'utf16' };
}

/** How Meta signs a call. */
export function metaSignature(appSecret: string, body: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

/** Opens a Graph interface that knows one app, and counts windows as Meta does. */
export async function openGraphApi(settings: Settings): Promise<GraphApi> {
  const { appSecret, accessToken, people, now, phoneNumberId, accountId, templates = [] } = settings;
  const proof = createHmac('sha256', appSecret).update(accessToken).digest('hex');
  const lastWrote = new Map<string, Date>();
  const files = new Map<string, Buffer>();
  const grounds: string[] = [];
  const subscribed: string[] = [];
  let lastId = 0;
  const agoSeconds = (person: string): number =>
    (now().getTime() - (lastWrote.get(person)?.getTime() ?? 0)) / 1000;
  const take = (
    message: Omit<TakenMessage, 'externalId'>,
    ground: string,
    taken: TakenMessage[],
    mood: VendorMood,
  ) => {
    lastId++;
    const externalId = `mid.${lastId}`;
    taken.push({ ...message, externalId });
    grounds.push(ground);
    const said = { messages: [{ id: externalId }], message_id: externalId, recipient_id: message.thread };
    return mood === 'take-and-hang-up' ? null : { status: 200, body: said };
  };
  const toNumber = (body: Body, taken: TakenMessage[], mood: VendorMood) => {
    const { to = '', type = '', text, template } = body;
    if (body.messaging_product !== 'whatsapp') return bad(100, 'messaging_product is required');
    if (!people.has(to)) return bad(131026, 'Message undeliverable');
    if (template) return toNumberByTemplate(to, template, taken, mood);
    if (agoSeconds(to) >= daySeconds) return bad(131047, 'Re-engagement message');
    const said = text?.body ?? '';
    if (type === 'text' && isTooLong(said))
      return bad(100, 'Param text must be at most 4096 characters long');
    const linked = Linked.safeParse(body[type]);
    return take(
      { thread: to, text: said, file: linked.success ? linked.data.link : null },
      type,
      taken,
      mood,
    );
  };
  const toNumberByTemplate = (
    to: string,
    { name, language: { code }, components }: NonNullable<Body['template']>,
    taken: TakenMessage[],
    mood: VendorMood,
  ) => {
    const known = templates.find(
      (one) => one.name === name && one.language === code && one.status === 'APPROVED',
    );
    if (!known) return bad(132001, 'Template name does not exist in the translation');
    const values = components.flatMap(({ parameters }) => parameters.map(({ text }) => text));
    const wanted = new Set(JSON.stringify(known.components).match(/\{\{[^}]+\}\}/g)).size;
    if (values.length !== wanted || values.some((value) => value === ''))
      return bad(132000, 'Number of parameters does not match the expected number of params');
    return take({ thread: to, text: [name, ...values].join('|'), file: null }, 'template', taken, mood);
  };
  const toPerson = (
    { recipient, messaging_type: type, tag = '', message }: Body,
    taken: TakenMessage[],
    mood: VendorMood,
  ) => {
    const id = recipient?.id ?? '';
    if (!people.has(id)) return bad(100, 'No matching user found', 2018001);
    const isByPerson = type === 'MESSAGE_TAG' && tag === 'HUMAN_AGENT';
    const isInTime = agoSeconds(id) < daySeconds || (isByPerson && agoSeconds(id) < 7 * daySeconds);
    if (!isInTime) return bad(10, 'This message is sent outside of allowed window', 2018278);
    const said = message?.text ?? '';
    if (isTooLong(said))
      return bad(100, 'Length of param message[text] must be less than or equal to the most');
    const file = message?.attachment?.payload.url ?? null;
    return take({ thread: id, text: said, file }, `${type} ${tag}`.trim(), taken, mood);
  };
  const isTooLong = (text: string): boolean => {
    const { max, unit } = settings.textMax;
    return (unit === 'bytes' ? Buffer.byteLength(text) : text.length) > max;
  };
  const server = await openVendor(({ request, bytes, mood }, taken) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://graph');
    const [, store] = /^\/store\/(.+)$/.exec(pathname) ?? [];
    const isAllowed = request.headers.authorization === `Bearer ${accessToken}` && mood !== 'unauthorised';
    if (store !== undefined && isAllowed) return { status: 200, body: files.get(store) ?? Buffer.alloc(0) };
    if (!isAllowed) return bad(190, 'Error validating access token: Session has expired', undefined, 401);
    if (searchParams.get('appsecret_proof') !== proof) return bad(100, 'Invalid appsecret_proof provided');
    const path = pathname.slice(1);
    const body = Body.parse(JSON.parse(bytes.toString('utf8') || '{}'));
    if (path === 'me') return { status: 200, body: { id: 'P1', name: '茶禾 Chahe' } };
    if (path.endsWith('/subscribed_apps')) {
      subscribed.push(searchParams.get('subscribed_fields') ?? 'all');
      return { status: 200, body: { success: true } };
    }
    if (path === phoneNumberId)
      return { status: 200, body: { display_phone_number: '+1 555-000-0000', verified_name: 'Chahe' } };
    if (path === `${accountId}/message_templates`) return { status: 200, body: { data: templates } };
    if (path === `${phoneNumberId}/messages`) return refusedBy(mood) ?? toNumber(body, taken, mood);
    if (path === 'me/messages') return refusedBy(mood) ?? toPerson(body, taken, mood);
    if (files.has(path))
      return { status: 200, body: { url: `http://${request.headers.host}/store/${path}` } };
    const name = people.get(path);
    return name === undefined ? bad(100, 'Unsupported get request', 33) : { status: 200, body: { name } };
  });
  return {
    ...server,
    grounds,
    subscribed,
    wrote: (person, at) => void lastWrote.set(person, at),
    keepFile: (mediaId, bytes) => void files.set(mediaId, bytes),
  };
}

function bad(code: number, message: string, error_subcode?: number, status = 400) {
  return {
    status,
    body: { error: { message, type: 'OAuthException', code, error_subcode, fbtrace_id: 'T' } },
  };
}

function refusedBy(mood: VendorMood) {
  if (mood === 'busy') {
    const { body } = bad(130429, 'Rate limit hit');
    return { status: 429, headers: { 'retry-after': '7' }, body };
  }
  if (mood === 'down') return { status: 502 };
  if (mood === 'refuse') return bad(100, 'Invalid parameter');
  if (mood === 'gone') return bad(551, 'This person isn’t available right now.', 1545041);
  return null;
}
