import { z } from 'zod';
import type { InboundEvent, InboundMessage, VendorCall } from '../adapter.ts';
import { plainText } from './plain-text.ts';

const Shortened = z.object({ url: z.string(), expanded_url: z.string().optional() });
const Media = z.object({
  type: z.string().default('photo'),
  url: z.string().default(''),
  media_url_https: z.string().optional(),
  video_info: z
    .object({ variants: z.array(z.object({ content_type: z.string().default(''), url: z.string() })) })
    .optional(),
});
const Attachment = z.object({
  type: z.string(),
  media: Media.optional(),
  location: z
    .object({
      shared_coordinate: z.object({ coordinates: z.object({ coordinates: z.array(z.number()) }) }).optional(),
    })
    .optional(),
});
const DirectMessage = z.object({
  id: z.string().min(1),
  type: z.string(),
  created_timestamp: z.coerce.number().int(),
  message_create: z
    .object({
      target: z.object({ recipient_id: z.string().min(1) }),
      sender_id: z.string().min(1),
      message_data: z.object({
        text: z.string().default(''),
        entities: z.object({ urls: z.array(Shortened).default([]) }).optional(),
        attachment: Attachment.optional(),
      }),
    })
    .optional(),
});
const Reading = z.object({
  created_timestamp: z.coerce.number().int(),
  sender_id: z.string().min(1),
  last_read_event_id: z.string().default(''),
});
const Body = z.object({
  for_user_id: z.string().min(1),
  direct_message_events: z.array(z.unknown()).default([]),
  direct_message_mark_read_events: z.array(z.unknown()).default([]),
  users: z.record(z.string(), z.object({ name: z.string().default('') })).default({}),
});
type Create = NonNullable<z.infer<typeof DirectMessage>['message_create']>;

/**
 * What a call of X's tells. Posts, likes, follows, typing and the messages of other accounts of the app are left alone.
 *
 * @throws ZodError when it is no call of X's.
 */
export function readCall(bytes: Buffer, ownId: string): InboundEvent[] {
  const body = Body.parse(JSON.parse(bytes.toString('utf8')));
  if (body.for_user_id !== ownId) return [];
  return [
    ...body.direct_message_events.flatMap((one) => readMessage(one, ownId, body.users)),
    ...body.direct_message_mark_read_events.flatMap((one) => readReading(one, ownId)),
  ];
}

/** A call as several that tell one thing each. @throws ZodError when it is no call of X's. */
export function callApart(call: VendorCall): readonly VendorCall[] {
  const body = Body.parse(JSON.parse(call.bytes.toString('utf8')));
  const { for_user_id, users, direct_message_events: said, direct_message_mark_read_events: read } = body;
  if (said.length + read.length < 2) return [call];
  return [
    ...said.map((one) => ({ for_user_id, direct_message_events: [one], users })),
    ...read.map((one) => ({ for_user_id, direct_message_mark_read_events: [one], users })),
  ].map((one) => ({ ...call, bytes: Buffer.from(JSON.stringify(one)) }));
}

function readMessage(
  json: unknown,
  ownId: string,
  users: Readonly<Record<string, { readonly name: string }>>,
): InboundEvent[] {
  const { id, type, created_timestamp, message_create: create } = DirectMessage.parse(json);
  const occurredAt = new Date(created_timestamp);
  if (!create) throw new Error(`a direct message of the type “${type}” says not what`);
  const content = contentOf(id, create);
  const personId = create.sender_id === ownId ? create.target.recipient_id : create.sender_id;
  const happened = { dedupeKey: id, threadKey: personId, occurredAt, ...content };
  if (create.sender_id === ownId) return [{ kind: 'echo', ...happened, externalId: id }];
  const name = users[personId]?.name || null;
  return [
    {
      kind: 'message',
      ...happened,
      sender: { id: personId, name, language: null },
      isEdit: false,
      address: { personId },
    },
  ];
}

type Content = Pick<InboundMessage, 'text' | 'files' | 'unsupported'>;

function contentOf(id: string, { message_data: said }: Create): Content {
  const { attachment, entities } = said;
  const text = plainText(said.text, entities?.urls ?? [], attachment?.media?.url || null);
  const plain: Content = { text, files: [], unsupported: [] };
  if (!attachment) return plain;
  const { type, media, location } = attachment;
  const [longitude, latitude] = location?.shared_coordinate?.coordinates.coordinates ?? [];
  if (latitude !== undefined) return { ...plain, text: joined(text, `📍 ${latitude}, ${longitude}`) };
  const ref = media && addressOf(media);
  if (!media || !ref) return { ...plain, unsupported: [type] };
  const ending = media.type === 'photo' ? 'jpg' : 'mp4';
  return { ...plain, files: [{ ref, name: `${media.type}-${id.slice(-6)}.${ending}` }] };
}

/** A film comes in several sizes, the best one last. */
function addressOf({ type, media_url_https: picture, video_info: film }: z.infer<typeof Media>) {
  if (type === 'photo') return picture;
  return film?.variants.filter((one) => one.content_type === 'video/mp4').at(-1)?.url;
}

function joined(...lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function readReading(json: unknown, ownId: string): InboundEvent[] {
  const { created_timestamp, sender_id: personId, last_read_event_id: last } = Reading.parse(json);
  if (personId === ownId) return [];
  const upTo = new Date(created_timestamp);
  const dedupeKey = `${personId} read ${last || created_timestamp}`;
  return [{ kind: 'reading', dedupeKey, threadKey: personId, occurredAt: upTo, upTo }];
}
