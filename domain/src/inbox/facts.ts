import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { sensitiveKinds } from '../kit/sensitive/find-sensitive.ts';
import { Id, Moment } from '../kit/shapes.ts';
import { Priority } from './contract/shapes.ts';
import { TransferReason } from './contract/transfer-reasons.ts';
import { chatImportFacts } from './imports/facts.ts';
import { letterFacts } from './letters/facts.ts';
import { deliveryChanged, messageRecalled } from './outside/facts.ts';
import { customersParcelMoved } from './parcels/facts.ts';
import { inboxRead } from './permissions.ts';
import { promiseFacts } from './promises/facts.ts';
import { secureFormFacts } from './sensitive/facts.ts';
import { stageFacts } from './stages/facts.ts';
import { upkeepFacts } from './upkeep-facts.ts';
import { wayFacts } from './ways/facts.ts';

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

/** A rule or another machine wrote to the customer: nobody has answered yet, so whoever waits goes on waiting. */
export const automaticReplySent = fact({
  kind: 'inbox.automatic-reply-sent',
  words: { zh: '自动回复了顾客', en: 'An automatic reply went to the customer' },
  payload: z.object({ ...about, messageId: Id, number: z.number().int(), sentAt: Moment }),
  ...seen,
  customerField: 'customerId',
  customerSees: ['messageId', 'number', 'sentAt'],
});

export const messageUnmasked = fact({
  kind: 'inbox.message-unmasked',
  words: { zh: '查看了隐藏的敏感信息', en: 'What was hidden in a message was shown' },
  payload: z.object({ ...about, messageId: Id, number: z.number().int() }),
  seenWith: null,
  subject: 'conversationId',
});

/** What was sensitive in a message was taken out for good, by the shop's ages; never by hand. */
export const messageRedacted = fact({
  kind: 'inbox.message-redacted',
  words: { zh: '按设置清除了消息里的敏感信息', en: 'Sensitive data was taken out of a message' },
  payload: z.object({
    ...about,
    messageId: Id,
    number: z.number().int(),
    kinds: z.array(z.enum(sensitiveKinds)),
  }),
  seenWith: inboxRead,
  subject: 'conversationId',
  isOnTimeline: true,
});

export const noteAdded = fact({
  kind: 'inbox.note-added',
  words: { zh: '写了内部备注', en: 'A note was added' },
  payload: z.object({
    ...about,
    messageId: Id,
    number: z.number().int(),
    sentAt: Moment,
    mentions: z.array(Id).default([]),
  }),
  ...seen,
});

export const conversationAssigned = fact({
  kind: 'inbox.conversation-assigned',
  words: { zh: '分配了会话', en: 'The conversation was assigned' },
  /** `teamId` and `assigneeId` are whose it is now. `isTransfer`: handed over on purpose, with a note for the next. */
  payload: z.object({
    ...about,
    from: Id.nullable(),
    to: Id.nullable(),
    fromTeamId: Id.nullable().default(null),
    isTransfer: z.boolean().default(false),
    /** Why it was handed over; null when nobody said. */
    transferReason: TransferReason.nullable().default(null),
    /** The lowest tier it was escalated to. */
    tierMin: z.number().int().optional(),
  }),
  ...seen,
});

export const conversationSnoozed = fact({
  kind: 'inbox.conversation-snoozed',
  words: { zh: '会话稍后处理', en: 'The conversation was snoozed' },
  payload: z.object({ ...about, until: Moment }),
  ...seen,
});

export const conversationWoke = fact({
  kind: 'inbox.conversation-woke',
  words: { zh: '稍后处理的会话到点了', en: 'The snoozed conversation woke' },
  /** Why: its moment came, the customer wrote, or somebody woke it. */
  payload: z.object({ ...about, why: z.enum(['moment', 'message', 'hand']) }),
  ...seen,
});

export const priorityChanged = fact({
  kind: 'inbox.priority-changed',
  words: { zh: '会话优先级变了', en: 'The priority changed' },
  payload: z.object({ ...about, from: Priority, to: Priority }),
  ...seen,
});

export const tagsChanged = fact({
  kind: 'inbox.tags-changed',
  words: { zh: '会话标签变了', en: 'The tags of a conversation changed' },
  payload: z.object({ ...about, added: z.array(Id), removed: z.array(Id) }),
  ...seen,
});

export const reasonChanged = fact({
  kind: 'inbox.reason-changed',
  words: { zh: '来询原因变了', en: 'The contact reason changed' },
  payload: z.object({ ...about, from: z.string().nullable(), to: z.string().nullable() }),
  ...seen,
});

export const conversationReopened = fact({
  kind: 'inbox.conversation-reopened',
  words: { zh: '会话重新打开', en: 'The conversation was reopened' },
  payload: z.object({ ...about, reopenedAt: Moment, closedAt: Moment }),
  ...seen,
  customerField: 'customerId',
  customerSees: ['reopenedAt'],
});

/** A visitor turned out to be a known customer: what they had open goes on under that record. */
export const conversationMoved = fact({
  kind: 'inbox.conversation-moved',
  words: { zh: '会话归到了另一位顾客名下', en: 'The conversation went to another customer record' },
  payload: z.object({ ...about, fromCustomerId: Id }),
  ...seen,
  customerField: 'customerId',
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
  automaticReplySent,
  noteAdded,
  messageUnmasked,
  messageRedacted,
  conversationAssigned,
  conversationSnoozed,
  conversationWoke,
  priorityChanged,
  tagsChanged,
  reasonChanged,
  conversationClosed,
  conversationReopened,
  conversationMoved,
  deliveryChanged,
  messageRecalled,
  customersParcelMoved,
  ...wayFacts,
  ...letterFacts,
  ...promiseFacts,
  ...secureFormFacts,
  ...stageFacts,
  ...upkeepFacts,
  ...chatImportFacts,
] as const;
