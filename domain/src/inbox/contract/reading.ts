import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { inboxRead } from '../permissions.ts';
import {
  AuthorKind,
  Conversation,
  ConversationState,
  conversationParams,
  Priority,
  Thread,
  threadPart,
} from './shapes.ts';

/** Which conversations a list shows. `snoozed` left out shows both; the desk's tabs ask for the awake ones. */
const listed = {
  state: ConversationState.optional(),
  assignee: z.union([z.literal('me'), z.literal('nobody'), Id]).optional(),
  /** Conversations of the caller's teams, or of one team. */
  team: z.union([z.literal('mine'), Id]).optional(),
  customerId: Id.optional(),
  waiting: z.stringbool().optional(),
  snoozed: z.stringbool().optional(),
  /** A note speaks to the caller: one they have not read, or one of the last `mentionDays`. */
  mentioned: z.stringbool().optional(),
  tagId: Id.optional(),
  channel: z.string().min(1).max(40).optional(),
  priority: Priority.optional(),
  /** What an import of past chats brought. */
  importId: Id.optional(),
  /** A member has answered the customer in it. What an import brought was answered elsewhere, and never counts. */
  answered: z.stringbool().optional(),
};

export const listConversations = endpoint('inbox.list-conversations', {
  method: 'GET',
  path: '/conversations',
  may: inboxRead,
  words: { zh: '列出会话', en: 'List conversations' },
  query: PageQuery.extend({
    ...listed,
    /** `recent`: last message first. `waiting`: the longest wait first, then those who do not wait, last message first. */
    order: z.enum(['recent', 'waiting']).default('recent'),
  }),
  response: Page(Conversation),
});

/** How many open, awake conversations each of the desk's tabs holds. `unread` counts those of mine with something new. */
export const countConversations = endpoint('inbox.count-conversations', {
  method: 'GET',
  path: '/conversation-counts',
  may: inboxRead,
  words: { zh: '各栏的会话数', en: 'Count the conversations of each tab' },
  response: z.object({
    queue: z.number().int(),
    mine: z.number().int(),
    team: z.number().int(),
    all: z.number().int(),
    snoozed: z.number().int(),
    mentioned: z.number().int(),
    unread: z.number().int(),
    waiting: z.number().int(),
  }),
});

export const getConversation = endpoint('inbox.get-conversation', {
  method: 'GET',
  path: '/conversations/:conversationId',
  may: inboxRead,
  words: { zh: '查看会话', en: 'Get a conversation' },
  params: conversationParams,
  response: Conversation,
});

export const readThread = endpoint('inbox.read-thread', {
  method: 'GET',
  path: '/conversations/:conversationId/messages',
  may: inboxRead,
  words: { zh: '查看会话的消息', en: 'Read the messages of a conversation' },
  params: conversationParams,
  query: z.strictObject(threadPart),
  response: Thread,
});

/** Says how far the caller has read. A mark only moves forward; with `isUnread` it goes back before the last message. */
export const markRead = endpoint('inbox.mark-read', {
  method: 'POST',
  path: '/conversations/:conversationId/read',
  may: inboxRead,
  words: { zh: '标记已读', en: 'Mark as read' },
  params: conversationParams,
  body: z.strictObject({ number: z.number().int().min(0), isUnread: z.boolean().default(false) }),
  callsPerMinute: 600,
  response: Done,
});

/** A message that was found. `snippet` has the words that match between U+E000 and U+E001. */
export const FoundMessage = z.object({
  conversation: Conversation,
  messageId: Id,
  number: z.number().int(),
  authorKind: AuthorKind,
  snippet: z.string(),
  sentAt: Moment,
});
export type FoundMessage = z.infer<typeof FoundMessage>;

export const searchMessages = endpoint('inbox.search-messages', {
  method: 'GET',
  path: '/messages/search',
  may: inboxRead,
  words: { zh: '搜索消息', en: 'Search messages' },
  query: PageQuery.extend({ text: z.string().trim().min(1).max(100) }),
  response: Page(FoundMessage),
});
