import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Page, PageQuery } from '../../kit/shapes.ts';
import { Conversation, Message, NewMessage, threadPart } from './shapes.ts';

/** What a customer sees of their conversation: no assignee, no team, no notes. */
export const VisitorConversation = Conversation.pick({
  conversationId: true,
  state: true,
  messageCount: true,
  deskReadNumber: true,
  customerReadNumber: true,
  openedAt: true,
  closedAt: true,
  lastMessageAt: true,
}).extend({
  channel: z.string(),
  /** The beginning of the last public message. */
  lastMessageText: z.string(),
  lastMessageAuthor: Message.shape.authorKind,
  /** Public messages of the shop behind the customer's read mark. */
  unreadCount: z.number().int(),
  /** The first name the shop's last answer was written under; null before one. */
  agentName: z.string().nullable(),
});
export type VisitorConversation = z.infer<typeof VisitorConversation>;

/** The caller's own conversations, last message first: of this channel, or, to who has proven who they are, of all. */
export const listVisitorConversations = endpoint('inbox.list-visitor-conversations', {
  method: 'GET',
  path: '/widget/conversations',
  may: 'visitor',
  words: { zh: '访客列出自己的会话', en: 'A visitor lists their conversations' },
  query: PageQuery,
  response: Page(VisitorConversation),
});

/** One conversation of the caller's; without an id the latest. */
export const readVisitorThread = endpoint('inbox.read-visitor-thread', {
  method: 'GET',
  path: '/widget/messages',
  may: 'visitor',
  words: { zh: '访客查看自己的会话', en: 'A visitor reads their conversation' },
  query: z.strictObject({ ...threadPart, conversationId: Id.optional() }),
  response: z.object({ conversation: VisitorConversation.nullable(), messages: z.array(Message) }),
});

/** Into the conversation named, else into the open one, else into a new one. A closed one that is named opens again. */
export const sendVisitorMessage = endpoint('inbox.send-visitor-message', {
  method: 'POST',
  path: '/widget/messages',
  may: 'visitor',
  words: { zh: '访客发送消息', en: 'A visitor sends a message' },
  body: NewMessage.safeExtend({ conversationId: Id.optional() }),
  isRepeatable: true,
  callsPerMinute: 120,
  response: z.object({ conversation: VisitorConversation, message: Message }),
});

export const markVisitorRead = endpoint('inbox.mark-visitor-read', {
  method: 'POST',
  path: '/widget/read',
  may: 'visitor',
  words: { zh: '访客标记已读', en: 'A visitor marks as read' },
  body: z.strictObject({ conversationId: Id, number: z.number().int().min(0) }),
  callsPerMinute: 240,
  response: Done,
});
