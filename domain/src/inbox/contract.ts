import { z } from 'zod';
import { endpoint } from '../kit/endpoint.ts';
import { Id, Moment, Page, PageQuery, Paragraphs } from '../kit/shapes.ts';
import { inboxAssign, inboxClose, inboxRead, inboxReply } from './permissions.ts';

/** Most characters of one message. */
export const messageCharactersMax = 10_000;

export const ConversationState = z.enum(['open', 'closed']);
export const AuthorKind = z.enum(['customer', 'member', 'system']);

export const Message = z.object({
  messageId: Id,
  conversationId: Id,
  /** 1, 2, 3 … in the conversation, without holes: the order everybody sees. */
  number: z.number().int(),
  clientMessageId: Id,
  authorKind: AuthorKind,
  authorId: Id.nullable(),
  visibility: z.enum(['public', 'note']),
  text: z.string(),
  fileIds: z.array(Id),
  sentAt: Moment,
});
export type Message = z.infer<typeof Message>;

export const Conversation = z.object({
  conversationId: Id,
  customerId: Id,
  customerName: z.string().nullable(),
  channel: z.string(),
  state: ConversationState,
  assigneeId: Id.nullable(),
  teamId: Id.nullable(),
  reasonKey: z.string().nullable(),
  messageCount: z.number().int(),
  lastMessageText: z.string(),
  lastMessageAuthor: AuthorKind,
  lastMessageAt: Moment,
  waitingSince: Moment.nullable(),
  openedAt: Moment,
  closedAt: Moment.nullable(),
});
export type Conversation = z.infer<typeof Conversation>;

const conversation = z.strictObject({ conversationId: Id });
const NewMessage = z.strictObject({ clientMessageId: Id, text: Paragraphs(messageCharactersMax) });

/** A thread is read forward from a number, or backward from its end. */
const ThreadQuery = z.strictObject({
  after: z.coerce.number().int().min(0).optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const Thread = z.object({ messages: z.array(Message), total: z.number().int() });

export const listConversations = endpoint('inbox.list-conversations', {
  method: 'GET',
  path: '/conversations',
  may: inboxRead,
  words: { zh: '列出会话', en: 'List conversations' },
  query: PageQuery.extend({
    state: ConversationState.optional(),
    assignee: z.union([z.literal('me'), z.literal('nobody'), Id]).optional(),
    customerId: Id.optional(),
    waiting: z.stringbool().optional(),
  }),
  response: Page(Conversation),
});

export const getConversation = endpoint('inbox.get-conversation', {
  method: 'GET',
  path: '/conversations/:conversationId',
  may: inboxRead,
  words: { zh: '查看会话', en: 'Get a conversation' },
  params: conversation,
  response: Conversation,
});

export const readThread = endpoint('inbox.read-thread', {
  method: 'GET',
  path: '/conversations/:conversationId/messages',
  may: inboxRead,
  words: { zh: '查看会话的消息', en: 'Read the messages of a conversation' },
  params: conversation,
  query: ThreadQuery,
  response: Thread,
});

export const sendReply = endpoint('inbox.send-reply', {
  method: 'POST',
  path: '/conversations/:conversationId/replies',
  may: inboxReply,
  words: { zh: '回复顾客', en: 'Reply to the customer' },
  params: conversation,
  body: NewMessage,
  response: Message,
});

export const addNote = endpoint('inbox.add-note', {
  method: 'POST',
  path: '/conversations/:conversationId/notes',
  may: inboxReply,
  words: { zh: '写内部备注', en: 'Add a note' },
  params: conversation,
  body: NewMessage,
  response: Message,
});

export const assignConversation = endpoint('inbox.assign-conversation', {
  method: 'POST',
  path: '/conversations/:conversationId/assign',
  may: inboxAssign,
  words: { zh: '分配会话', en: 'Assign a conversation' },
  params: conversation,
  body: z.strictObject({ memberId: Id.nullable() }),
  response: Conversation,
});

export const closeConversation = endpoint('inbox.close-conversation', {
  method: 'POST',
  path: '/conversations/:conversationId/close',
  may: inboxClose,
  words: { zh: '结束会话', en: 'Close a conversation' },
  params: conversation,
  body: z.strictObject({ reasonKey: z.string().max(100).nullable().default(null) }),
  response: Conversation,
});

/** What a visitor sees of their conversation: no assignee, no team, no notes. */
export const VisitorConversation = Conversation.pick({
  conversationId: true,
  state: true,
  messageCount: true,
});

export const readVisitorThread = endpoint('inbox.read-visitor-thread', {
  method: 'GET',
  path: '/widget/messages',
  may: 'visitor',
  words: { zh: '访客查看自己的会话', en: 'A visitor reads their conversation' },
  query: ThreadQuery,
  response: z.object({ conversation: VisitorConversation.nullable(), messages: z.array(Message) }),
});

export const sendVisitorMessage = endpoint('inbox.send-visitor-message', {
  method: 'POST',
  path: '/widget/messages',
  may: 'visitor',
  words: { zh: '访客发送消息', en: 'A visitor sends a message' },
  body: NewMessage,
  callsPerMinute: 120,
  response: z.object({ conversation: VisitorConversation, message: Message }),
});

export const inboxEndpoints = [
  listConversations,
  getConversation,
  readThread,
  sendReply,
  addNote,
  assignConversation,
  closeConversation,
  readVisitorThread,
  sendVisitorMessage,
] as const;
