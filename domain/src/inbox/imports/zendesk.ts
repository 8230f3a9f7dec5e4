import { z } from 'zod';
import { type ChatLine, chatLine, type Speaker } from './chat-line.ts';
import { momentText } from './chatwoot.ts';

const Key = z.union([z.number(), z.string()]);
const Person = z.object({ id: Key.nullish(), name: z.string().nullish(), email: z.string().nullish() });
const Comment = z.object({
  author_id: Key.nullish(),
  author: Person.nullish(),
  plain_body: z.string().nullish(),
  body: z.string().nullish(),
  public: z.boolean().nullish(),
  created_at: z.string(),
});
const Ticket = z.object({
  id: Key,
  subject: z.string().nullish(),
  requester: Person.nullish(),
  requester_id: Key.nullish(),
  comments: z.array(Comment).min(1),
});
const Said = z.object({
  type: z.string(),
  name: z.string().nullish(),
  sender_type: z.string().nullish(),
  msg: z.string().nullish(),
  timestamp: z.union([z.number(), z.string()]),
});
const Chat = z.object({ id: Key, visitor: Person.nullish(), history: z.array(Said).min(1) });

/** True for a ticket of Zendesk's export with its comments, or for one of its chats with what was said. */
export function isZendesk(record: unknown): boolean {
  return Ticket.safeParse(record).success || Chat.safeParse(record).success;
}

/** What was said in one ticket or chat of Zendesk's. `line` is its place in the file. @throws ZodError for anything else. */
export function readZendesk(record: unknown, line: number): ChatLine[] {
  const ticket = Ticket.safeParse(record);
  return ticket.success ? commentsOf(ticket.data, line) : chatOf(Chat.parse(record), line);
}

function commentsOf(ticket: z.infer<typeof Ticket>, line: number): ChatLine[] {
  const { requester, comments } = ticket;
  const requesterId = String(requester?.id ?? ticket.requester_id ?? '');
  return comments.map((one) => {
    const authorId = String(one.author?.id ?? one.author_id ?? '');
    const speaker: Speaker = authorId !== '' && authorId === requesterId ? 'customer' : 'member';
    return chatLine({
      line,
      thread: String(ticket.id),
      customer: requester?.name || requester?.email || requesterId,
      email: requester?.email ?? '',
      speaker,
      account: one.author?.name ?? (speaker === 'customer' ? (requester?.name ?? '') : authorId),
      at: one.created_at,
      text: (one.plain_body ?? one.body ?? '').trim(),
      isNote: one.public === false,
    });
  });
}

function chatOf(chat: z.infer<typeof Chat>, line: number): ChatLine[] {
  const { visitor, history } = chat;
  const customer = visitor?.name || visitor?.email || String(visitor?.id ?? chat.id);
  return history.flatMap((one) => {
    const text = one.msg?.trim() ?? '';
    if (text === '') return [];
    const isVisitor = one.sender_type?.toLowerCase() === 'visitor';
    const isMessage = one.type === 'chat.msg';
    const said: Speaker = isVisitor ? 'customer' : 'member';
    return [
      chatLine({
        line,
        thread: String(chat.id),
        customer,
        email: visitor?.email ?? '',
        speaker: isMessage ? said : 'system',
        account: one.name ?? '',
        at: momentText(one.timestamp),
        text,
      }),
    ];
  });
}
