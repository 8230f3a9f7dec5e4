import { z } from 'zod';
import type { FileRef, InboundEcho, InboundEvent, InboundMessage, InboundReceipt } from '../adapter.ts';

const Party = z.object({ id: z.string().min(1) });
const Attachment = z.object({
  type: z.string(),
  payload: z.object({ url: z.string().optional(), title: z.string().optional() }).nullish(),
});
const Message = z.object({
  mid: z.string().min(1),
  text: z.string().default(''),
  attachments: z.array(Attachment).default([]),
  is_echo: z.boolean().default(false),
  is_deleted: z.boolean().default(false),
  is_unsupported: z.boolean().default(false),
});
const Messaging = z.object({
  sender: Party,
  recipient: Party,
  timestamp: z.number().int(),
  message: Message.optional(),
  message_edit: z.object({ mid: z.string(), text: z.string().default('') }).optional(),
  postback: z.object({ mid: z.string().optional(), title: z.string().default('') }).optional(),
  delivery: z.object({ mids: z.array(z.string()).default([]) }).optional(),
  /** Instagram names the message; Messenger says up to when. */
  read: z.object({ mid: z.string().optional(), watermark: z.number().int().optional() }).optional(),
});
type Messaging = z.infer<typeof Messaging>;
const Body = z.object({
  object: z.string(),
  entry: z.array(z.object({ messaging: z.array(z.unknown()).default([]) })),
});

/** Kinds of attachments that come with an address to fetch them from. */
const endings: Readonly<Record<string, string>> = { image: 'jpg', video: 'mp4', audio: 'm4a', file: 'bin' };
/** What a page is told of besides: who came by which advertisement, who opted in, likes. */
const aside = new Set(['optin', 'referral', 'reaction', 'account_linking', 'pass_thread_control', 'standby']);

/**
 * What a call for a page or an Instagram account tells. What was written as the page, in Meta's own apps or from here,
 * is an echo in the chat of whoever it was written to.
 *
 * @param object `page` or `instagram`: an app may have callbacks of both at one address
 * @throws ZodError when it is no call of Meta's.
 */
export function readPageEvents(bytes: Buffer, object: string): InboundEvent[] {
  const body = Body.parse(JSON.parse(bytes.toString('utf8')));
  if (body.object !== object) return [];
  return body.entry.flatMap(({ messaging }) => messaging.flatMap(readOne));
}

function readOne(json: unknown): InboundEvent[] {
  const one = Messaging.parse(json);
  if (one.delivery) return one.delivery.mids.map((mid) => receipt(one, mid, 'delivered'));
  if (one.read) return readingOf(one, one.read);
  if (one.message) return readMessage(one, one.message);
  if (one.message_edit) {
    const { mid, text } = one.message_edit;
    return [{ ...said(one, `${mid} ${one.timestamp}`), text, isEdit: true }];
  }
  if (one.postback) {
    const { mid, title } = one.postback;
    return [{ ...said(one, mid ?? `${one.sender.id} postback ${one.timestamp}`), text: title }];
  }
  const known = new Set(['sender', 'recipient', 'timestamp', ...aside]);
  const names = typeof json === 'object' && json !== null ? Object.keys(json) : [];
  const unsupported = names.filter((name) => !known.has(name));
  if (unsupported.length === 0) return [];
  return [{ ...said(one, `${one.sender.id} ${unsupported.join()} ${one.timestamp}`), unsupported }];
}

type Message = z.infer<typeof Message>;

function readMessage(one: Messaging, message: Message): InboundEvent[] {
  const { mid } = message;
  // What the shop took back there stays as it was noted.
  if (message.is_deleted && message.is_echo) return [];
  if (message.is_deleted) return [{ ...happened(one, `${mid} deleted`), kind: 'recall', recalls: mid }];
  if (message.is_echo) return [readEcho(one, message)];
  return [{ ...said(one, mid), ...contentOf(message) }];
}

function readEcho({ recipient, timestamp }: Messaging, message: Message): InboundEcho {
  const { mid } = message;
  const happening = { dedupeKey: mid, threadKey: recipient.id, occurredAt: new Date(timestamp) };
  return { kind: 'echo', ...happening, externalId: mid, ...contentOf(message) };
}

function contentOf({ text, attachments, is_unsupported: isUnsupported }: Message) {
  const files: FileRef[] = [];
  const unsupported: string[] = [];
  if (isUnsupported) unsupported.push('message');
  for (const { type, payload } of attachments) {
    const ending = endings[type];
    if (ending !== undefined && payload?.url)
      files.push({ ref: payload.url, name: `${type}-${files.length + 1}.${ending}` });
    else unsupported.push(type);
  }
  return { text, files, unsupported };
}

function happened({ sender, timestamp }: Messaging, dedupeKey: string) {
  return { dedupeKey, threadKey: sender.id, occurredAt: new Date(timestamp) };
}

function readingOf(one: Messaging, { mid, watermark }: NonNullable<Messaging['read']>): InboundEvent[] {
  if (mid) return [receipt(one, mid, 'read')];
  if (watermark === undefined) return [];
  const dedupeKey = `${one.sender.id} read ${watermark}`;
  return [{ ...happened(one, dedupeKey), kind: 'reading', upTo: new Date(watermark) }];
}

function said(one: Messaging, dedupeKey: string): InboundMessage {
  const { sender } = one;
  return {
    kind: 'message',
    ...happened(one, dedupeKey),
    sender: { id: sender.id, name: null, language: null },
    ...{ text: '', files: [], unsupported: [], isEdit: false },
    address: { id: sender.id },
  };
}

function receipt(one: Messaging, mid: string, state: 'delivered' | 'read'): InboundReceipt {
  return {
    kind: 'receipt',
    ...happened(one, `${mid} ${state}`),
    ...{ externalId: mid, state, failure: null, detail: null },
  };
}
