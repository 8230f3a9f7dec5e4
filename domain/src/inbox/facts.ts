import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id, Moment } from '../kit/shapes.ts';
import { inboxRead } from './permissions.ts';

/** Who a conversation belongs to at that moment: enough to decide who may hear of the fact. */
const about = { conversationId: Id, customerId: Id, teamId: Id.nullable(), assigneeId: Id.nullable() };
const seen = { seenWith: inboxRead, subject: 'conversationId' };

export const conversationOpened = fact({
  kind: 'inbox.conversation-opened',
  words: { zh: '顾客发起了会话', en: 'A customer opened a conversation' },
  payload: z.object({ ...about, channel: z.string(), channelId: Id.nullable(), openedAt: Moment }),
  ...seen,
  customerField: 'customerId',
  customerSees: ['openedAt'],
});

export const messageReceived = fact({
  kind: 'inbox.message-received',
  words: { zh: '收到顾客的消息', en: 'A message came from the customer' },
  payload: z.object({ ...about, messageId: Id, number: z.number().int(), sentAt: Moment }),
  ...seen,
  customerField: 'customerId',
  customerSees: ['messageId', 'number', 'sentAt'],
});

export const replySent = fact({
  kind: 'inbox.reply-sent',
  words: { zh: '回复了顾客', en: 'A reply went to the customer' },
  payload: z.object({
    ...about,
    messageId: Id,
    number: z.number().int(),
    sentAt: Moment,
    /** Open seconds the customer had waited, when this is the first reply since they wrote; else null. */
    waitedSeconds: z.number().nullable(),
    isFirstResponse: z.boolean(),
  }),
  ...seen,
  customerField: 'customerId',
  customerSees: ['messageId', 'number', 'sentAt'],
});

export const noteAdded = fact({
  kind: 'inbox.note-added',
  words: { zh: '写了内部备注', en: 'A note was added' },
  payload: z.object({ ...about, messageId: Id, number: z.number().int(), sentAt: Moment }),
  ...seen,
});

export const conversationAssigned = fact({
  kind: 'inbox.conversation-assigned',
  words: { zh: '分配了会话', en: 'The conversation was assigned' },
  payload: z.object({ ...about, from: Id.nullable(), to: Id.nullable() }),
  ...seen,
});

export const conversationClosed = fact({
  kind: 'inbox.conversation-closed',
  words: { zh: '会话结束', en: 'The conversation was closed' },
  payload: z.object({ ...about, reasonKey: z.string().nullable(), closedAt: Moment }),
  ...seen,
  customerField: 'customerId',
  customerSees: ['closedAt'],
});

export const inboxFacts = [
  conversationOpened,
  messageReceived,
  replySent,
  noteAdded,
  conversationAssigned,
  conversationClosed,
] as const;
