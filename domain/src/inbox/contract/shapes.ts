import { z } from 'zod';
import { Id, Moment } from '../../kit/shapes.ts';
import { StoredFile } from '../../platform/index.ts';
import { Card, CardRef, cardsMax } from '../../store/index.ts';
import { cannedTones } from '../canned/tones.ts';
import { NewLetter } from '../letters/shapes.ts';
import { NewPromise, promisesOfReplyMax } from '../promises/new-promise.ts';

/** Most characters of one message. */
export const messageCharactersMax = 10_000;
/** Most files of one message. */
export const filesMax = 10;
/** Most colleagues one note can mention. */
export const mentionsMax = 20;
/** Most tags of one conversation. */
export const tagsMax = 20;
/** Most tags of a shop. */
export const tagsOfShopMax = 300;
/** Most canned replies of the shop, and of each member. */
export const cannedRepliesMax = 500;
/** For how many days a mention that was read stays on the tab of mentions; one that was not stays. */
export const mentionDays = 7;

/** What a person typed, or nothing at all: several lines that are not all blank. */
export const MaybeText = z
  .string()
  .max(messageCharactersMax)
  .refine((text) => text === '' || text.trim() !== '');

export const ConversationState = z.enum(['open', 'closed']);
export const AuthorKind = z.enum(['customer', 'member', 'system']);
/** Most urgent last, so that an index compares them by their place. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

export const Message = z.object({
  messageId: Id,
  conversationId: Id,
  /** 1, 2, 3 … in the conversation, without holes. Notes are counted, too, so a customer, who sees none, sees holes. */
  number: z.number().int(),
  clientMessageId: Id,
  authorKind: AuthorKind,
  authorId: Id.nullable(),
  /** The name of an author of the shop's who has no account here; absent for everybody else. */
  authorName: z.string().optional(),
  visibility: z.enum(['public', 'note']),
  text: z.string(),
  /** True when something in the text is blanked out for this reader; absent when they read it as it was written. */
  isMasked: z.boolean().optional(),
  files: z.array(StoredFile),
  /** Orders and products that it shows, as they were then; absent for none. The text says them in words. */
  cards: z.array(Card).optional(),
  /** Colleagues a note speaks to; empty on public messages. */
  mentions: z.array(Id),
  sentAt: Moment,
});
export type Message = z.infer<typeof Message>;

export const Conversation = z.object({
  conversationId: Id,
  /** The record the customer wrote with. */
  customerId: Id,
  /** The record it was merged into; the same as `customerId` when it was not. */
  personId: Id,
  customerName: z.string().nullable(),
  channel: z.string(),
  channelId: Id.nullable(),
  state: ConversationState,
  assigneeId: Id.nullable(),
  teamId: Id.nullable(),
  reasonKey: z.string().nullable(),
  priority: Priority,
  tagIds: z.array(Id),
  /** Asleep until then, or until the customer writes; null when awake. */
  snoozedUntil: Moment.nullable(),
  messageCount: z.number().int(),
  /** The beginning of the last public message; empty when it was files alone, for which screens have their own word. */
  lastMessageText: z.string(),
  lastMessageAuthor: AuthorKind,
  lastMessageAt: Moment,
  /** Since when the customer waits for an answer; null while they do not. */
  waitingSince: Moment.nullable(),
  openedAt: Moment,
  closedAt: Moment.nullable(),
  /** Up to which message the caller has read; 0 before they looked. */
  readNumber: z.number().int(),
  /** Up to which message anybody of the shop has read, and the customer has. */
  deskReadNumber: z.number().int(),
  customerReadNumber: z.number().int(),
});
export type Conversation = z.infer<typeof Conversation>;

export const conversationParams = z.strictObject({ conversationId: Id });

const content = {
  clientMessageId: Id,
  fileIds: z.array(Id).max(filesMax).default([]),
};
/** A text, files, or both: what says nothing is refused. */
export const NewMessage = z.strictObject({ ...content, text: MaybeText }).refine(saysSomething);

export const NewReply = z
  .strictObject({
    ...content,
    text: MaybeText,
    /** The last message the writer had seen. When a colleague has answered since, the reply is refused; null: send anyway. */
    seen: z.number().int().min(0).nullable().default(null),
    /** The canned reply it was written with, whose uses are counted; null for none. */
    cannedReplyId: Id.nullable().default(null),
    /** In which tone, and whether its writer changed it: for the figures of that canned reply. */
    cannedTone: z.enum(['plain', ...cannedTones]).default('plain'),
    isCannedEdited: z.boolean().default(false),
    /** Sends what a list of words keeps back, where the list lets those do so who may. */
    overridesWords: z.boolean().default(false),
    cards: z.array(CardRef).max(cardsMax).default([]),
    /** What it promises, confirmed by its writer, whose it becomes. */
    promises: z.array(NewPromise).max(promisesOfReplyMax).default([]),
    /** Where messages are letters: to whom and what about; null answers whoever wrote last. */
    letter: NewLetter.nullable().default(null),
  })
  .refine(saysSomething);

export const NewNote = z
  .strictObject({ ...content, text: MaybeText, mentions: z.array(Id).max(mentionsMax).default([]) })
  .refine(saysSomething);

function saysSomething(message: {
  text: string;
  fileIds: readonly string[];
  cards?: readonly unknown[];
}): boolean {
  const { text, fileIds, cards = [] } = message;
  return text !== '' || fileIds.length + cards.length > 0;
}

/** A thread is read forward from a number, or backward from its end. */
export const threadPart = {
  after: z.coerce.number().int().min(0).optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
};
export const Thread = z.object({ messages: z.array(Message), total: z.number().int() });
