import { channelFailures } from '@zhiyin/domain/channels';
import { z } from 'zod';
import type { InboundEvent } from '../adapter.ts';

const Key = z.string().min(1).max(200);
const happened = { id: Key, at: z.iso.datetime({ offset: true }), conversation: Key };

const Message = z.object({
  ...happened,
  kind: z.enum(['message', 'edit']),
  sender: z.object({
    id: Key,
    name: z.string().max(200).nullable().default(null),
    language: z.string().max(35).nullable().default(null),
  }),
  text: z.string().max(10_000).default(''),
  files: z
    .array(z.object({ url: z.url().max(2000), name: z.string().min(1).max(200) }))
    .max(10)
    .default([]),
});
const Receipt = z.object({
  ...happened,
  kind: z.enum(['delivered', 'read', 'failed']),
  message: Key,
  failure: z.enum(channelFailures).nullable().default(null),
  detail: z.string().max(300).nullable().default(null),
});
/** Of a kind that is not known here (yet): kept and shown as that. */
const Other = z.object({ ...happened, kind: z.string().max(60), sender: z.object({ id: Key }) });

const Body = z.object({ events: z.array(z.unknown()).min(1).max(100) });

/** The events of a call, as the shop's own system tells them. @throws ZodError when they are not told so. */
export function readEvents(bytes: Buffer): InboundEvent[] {
  return Body.parse(JSON.parse(bytes.toString('utf8'))).events.map(readEvent);
}

function readEvent(json: unknown): InboundEvent {
  const receipt = Receipt.safeParse(json);
  if (receipt.success) {
    const { message, kind, failure, detail, ...rest } = receipt.data;
    return { ...whenOf(rest), kind: 'receipt', externalId: message, state: kind, failure, detail };
  }
  const message = Message.safeParse(json);
  if (message.success) return messageOf(message.data);
  const other = Other.parse(json);
  if (['message', 'edit'].includes(other.kind)) throw message.error;
  const sender = { id: other.sender.id, name: null, language: null };
  return { ...blank, ...whenOf(other), sender, unsupported: [other.kind] };
}

const blank = { kind: 'message', text: '', files: [], unsupported: [], isEdit: false, address: {} } as const;

function messageOf({ kind, sender, text, files, ...rest }: z.infer<typeof Message>): InboundEvent {
  const refs = files.map(({ url, name }) => ({ ref: url, name }));
  return { ...blank, ...whenOf(rest), sender, text, files: refs, isEdit: kind === 'edit' };
}

function whenOf({ id, at, conversation }: { id: string; at: string; conversation: string }) {
  return { dedupeKey: id, threadKey: conversation, occurredAt: new Date(at) };
}
