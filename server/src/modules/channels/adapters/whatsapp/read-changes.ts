import { z } from 'zod';
import type { FileRef, InboundEcho, InboundEvent, InboundMessage, InboundReceipt } from '../adapter.ts';
import { detailOf, failureOf, GraphError } from '../meta/graph.ts';

const Media = z.object({
  id: z.string(),
  filename: z.string().optional(),
  caption: z.string().optional(),
  mime_type: z.string().default(''),
});
const Titled = z.object({ title: z.string() });
const Message = z.looseObject({
  id: z.string().min(1),
  from: z.string().min(1),
  timestamp: z.coerce.number().int(),
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string() }).optional(),
  interactive: z.object({ button_reply: Titled.optional(), list_reply: Titled.optional() }).optional(),
  reaction: z.object({ emoji: z.string().default('') }).optional(),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().default(''),
      address: z.string().default(''),
    })
    .optional(),
});
type Message = z.infer<typeof Message>;
/** Written in the WhatsApp Business app on a phone that shares the number. */
const Echo = Message.extend({ to: z.string().min(1) });
const Status = z.object({
  id: z.string().min(1),
  status: z.string(),
  timestamp: z.coerce.number().int(),
  recipient_id: z.string(),
  errors: z.array(GraphError).default([]),
});
const Contact = z.object({ wa_id: z.string(), profile: z.object({ name: z.string() }).optional() });
const Value = z.object({
  metadata: z.object({ phone_number_id: z.string() }).optional(),
  contacts: z.array(Contact).default([]),
  messages: z.array(Message).default([]),
  statuses: z.array(Status).default([]),
  message_echoes: z.array(Echo).default([]),
});
type Value = z.infer<typeof Value>;
const Change = z.object({ field: z.string(), value: z.unknown() });
const Body = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ changes: z.array(Change) })),
});

const fields = new Set(['messages', 'smb_message_echoes']);
const medias = ['image', 'video', 'audio', 'voice', 'document', 'sticker'] as const;
const states = { delivered: 'delivered', read: 'read', failed: 'failed' } as const;

/**
 * What a call of WhatsApp's tells of one of the numbers; an app is told of all that it has.
 *
 * @throws ZodError when it is no call of WhatsApp's.
 */
export function readChanges(bytes: Buffer, sender: string): InboundEvent[] {
  const { entry } = Body.parse(JSON.parse(bytes.toString('utf8')));
  const values = entry.flatMap(({ changes }) =>
    changes.flatMap(({ field, value }) => (fields.has(field) ? [Value.parse(value)] : [])),
  );
  return values
    .filter(({ metadata }) => metadata?.phone_number_id === sender)
    .flatMap((value) => [
      ...value.messages.map((message) => readMessage(message, value)),
      ...value.statuses.flatMap(readStatus),
      ...value.message_echoes.map(readEcho),
    ]);
}

function readEcho(echo: z.infer<typeof Echo>): InboundEcho {
  const { id, to, timestamp } = echo;
  return {
    kind: 'echo',
    ...{ dedupeKey: id, threadKey: to, occurredAt: new Date(timestamp * 1000), externalId: id },
    ...{ text: '', files: [], unsupported: [] },
    ...contentOf(echo),
  };
}

function readMessage(message: Message, { contacts }: Value): InboundMessage {
  const { id, from, timestamp } = message;
  const contact = contacts.find((one) => one.wa_id === from);
  return {
    kind: 'message',
    ...{ dedupeKey: id, threadKey: from, occurredAt: new Date(timestamp * 1000) },
    sender: {
      id: from,
      name: contact?.profile?.name || `+${from}`,
      language: null,
      // Nobody has an account without showing that the number is theirs.
      knownBy: [{ kind: 'phone', said: `+${from}`, ground: 'vendor' }],
    },
    ...{ text: '', files: [], unsupported: [] },
    ...contentOf(message),
    isEdit: false,
    address: { phone: from },
  };
}

interface Content {
  readonly text?: string;
  readonly files?: readonly FileRef[];
  readonly unsupported?: readonly string[];
}

function contentOf(message: Message): Content {
  const { type, text, button, interactive, location, reaction } = message;
  const chosen = interactive?.button_reply ?? interactive?.list_reply;
  if (text) return { text: text.body };
  if (button) return { text: button.text };
  if (chosen) return { text: chosen.title };
  if (reaction) return { text: reaction.emoji };
  if (location) {
    const { name, address, latitude, longitude } = location;
    return { text: [name, address, `(${latitude}, ${longitude})`].filter(Boolean).join(' ') };
  }
  const kind = medias.find((one) => one === type);
  const media = kind && Media.safeParse(message[kind]);
  if (!media?.success) return { unsupported: [type] };
  const { id, filename, caption = '', mime_type: mediaType } = media.data;
  return { text: caption, files: [{ ref: id, name: filename ?? `${type}-${id}.${endingOf(mediaType)}` }] };
}

/** The ending of a kind of file, from `audio/ogg; codecs=opus` for one. */
function endingOf(mediaType: string): string {
  const [, ending = 'bin'] = /^\w+\/([\w-]+)/.exec(mediaType) ?? [];
  return ending === 'jpeg' ? 'jpg' : ending;
}

function readStatus({
  id,
  status,
  timestamp,
  recipient_id,
  errors,
}: z.infer<typeof Status>): InboundReceipt[] {
  const state = Object.entries(states).find(([name]) => name === status)?.[1];
  if (state === undefined) return [];
  const [error] = errors;
  return [
    {
      kind: 'receipt',
      ...{ dedupeKey: `${id} ${status}`, threadKey: recipient_id, occurredAt: new Date(timestamp * 1000) },
      ...{ externalId: id, state, failure: error ? failureOf(error) : null },
      detail: error ? detailOf(error) : null,
    },
  ];
}
