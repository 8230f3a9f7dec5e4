import { z } from 'zod';
import { type ChatLine, chatLine, type Speaker } from './chat-line.ts';

const Moment = z.union([z.number(), z.string()]);
const Sender = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  type: z.string().nullish(),
});
const Message = z.object({
  content: z.string().nullish(),
  message_type: z.union([z.number(), z.string()]),
  private: z.boolean().nullish(),
  created_at: Moment,
  sender: Sender.nullish(),
  attachments: z.array(z.object({ data_url: z.string().nullish() })).nullish(),
});
const Messages = z.array(Message);
const Meta = z.object({ sender: Sender.nullish(), contact: Sender.nullish() });
const Conversation = z.object({
  id: z.union([z.number(), z.string()]).nullish(),
  meta: Meta.nullish(),
  messages: Messages.nullish(),
  payload: Messages.nullish(),
});

const kinds: Readonly<Record<string, Speaker>> = {
  0: 'customer',
  incoming: 'customer',
  1: 'member',
  outgoing: 'member',
  2: 'system',
  activity: 'system',
  3: 'member',
  template: 'member',
};

/** True for a conversation as Chatwoot's API gives it: with its messages, or as the answer that lists them. */
export function isChatwoot(record: unknown): boolean {
  const read = Conversation.safeParse(record);
  return read.success && (read.data.messages ?? read.data.payload ?? []).length > 0;
}

/** The messages of one conversation of Chatwoot's. `line` is its place in the file. @throws ZodError for anything else. */
export function readChatwoot(record: unknown, line: number): ChatLine[] {
  const { id, meta, messages, payload } = Conversation.parse(record);
  const person = meta?.sender ?? meta?.contact;
  const all = messages ?? payload ?? [];
  const writer = all.find((one) => kinds[one.message_type] === 'customer')?.sender;
  const customer = person?.name || writer?.name || person?.email || writer?.email || '';
  return all.map((one) =>
    chatLine({
      line,
      thread: String(id ?? line),
      customer,
      email: person?.email ?? writer?.email ?? '',
      speaker: kinds[one.message_type] ?? 'system',
      account: one.sender?.name ?? '',
      at: momentText(one.created_at),
      text: [one.content ?? '', ...(one.attachments ?? []).map(({ data_url: url }) => url ?? '')]
        .filter((part) => part !== '')
        .join('\n'),
      isNote: one.private === true,
    }),
  );
}

/** Seconds since 1970 are a moment like any other; what is written out stays. */
export function momentText(at: number | string): string {
  const seconds = typeof at === 'number' ? at : /^\d{9,10}$/.test(at) ? Number(at) : null;
  return seconds === null ? String(at) : new Date(seconds * 1000).toISOString();
}
