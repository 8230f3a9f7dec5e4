import { z } from 'zod';
import type { FileRef, InboundEvent } from '../adapter.ts';

const Body = z.object({ events: z.array(z.unknown()) });
const Event = z.object({
  type: z.string(),
  webhookEventId: z.string().min(1),
  timestamp: z.number().int(),
  /** `standby` while another system has the chat. */
  mode: z.string().default('active'),
  source: z.object({ type: z.string(), userId: z.string().optional() }).optional(),
  replyToken: z.string().optional(),
  message: z.unknown().optional(),
  unsend: z.object({ messageId: z.string().min(1) }).optional(),
});
const Message = z.object({
  id: z.string(),
  type: z.string(),
  text: z.string().default(''),
  fileName: z.string().optional(),
  title: z.string().default(''),
  address: z.string().default(''),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  contentProvider: z.object({ type: z.string(), originalContentUrl: z.string().optional() }).optional(),
});
type Message = z.infer<typeof Message>;

/** What is no message and still said by the customer. */
const alsoSaid = ['postback'];
const endings: Readonly<Record<string, string>> = { image: 'jpg', video: 'mp4', audio: 'm4a', file: 'bin' };

/**
 * What a call of LINE's tells. Groups, rooms and what concerns no message are left alone.
 *
 * @throws ZodError when it is no call of LINE's.
 */
export function readEvents(bytes: Buffer): InboundEvent[] {
  return Body.parse(JSON.parse(bytes.toString('utf8'))).events.flatMap(readEvent);
}

function readEvent(json: unknown): InboundEvent[] {
  const { type, mode, source, webhookEventId, timestamp, replyToken, message, unsend } = Event.parse(json);
  const userId = source?.type === 'user' ? source.userId : undefined;
  if (userId === undefined || mode === 'standby') return [];
  const at = { threadKey: userId, occurredAt: new Date(timestamp) };
  if (unsend) return [{ ...at, kind: 'recall', dedupeKey: webhookEventId, recalls: unsend.messageId }];
  const read = type === 'message' ? Message.parse(message) : null;
  if (read === null && !alsoSaid.includes(type)) return [];
  const content = read ? contentOf(read) : { unsupported: [type] };
  return [
    {
      kind: 'message',
      // The same when LINE brings it again; by a message's own id it is named when it is taken back.
      dedupeKey: read?.id ?? webhookEventId,
      ...at,
      sender: { id: userId, name: null, language: null },
      ...{ text: '', files: [], unsupported: [], isEdit: false },
      ...content,
      address: { userId, ...(replyToken && { replyToken }) },
    },
  ];
}

interface Content {
  readonly text?: string;
  readonly files?: readonly FileRef[];
  readonly unsupported?: readonly string[];
}

function contentOf(message: Message): Content {
  const { id, type, text, fileName } = message;
  if (type === 'text') return { text };
  if (type === 'location') return { text: placeOf(message) };
  const ending = endings[type];
  if (ending === undefined) return { unsupported: [type] };
  const { type: provider, originalContentUrl = '' } = message.contentProvider ?? { type: 'line' };
  const ref = provider === 'external' ? originalContentUrl : id;
  return { files: [{ ref, name: fileName ?? `${type}-${id}.${ending}` }] };
}

function placeOf({ title, address, latitude, longitude }: Message): string {
  const point = latitude === undefined || longitude === undefined ? '' : `(${latitude}, ${longitude})`;
  return [title, address, point].filter((one) => one !== '').join(' ');
}
