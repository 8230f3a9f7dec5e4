import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { Tier } from '../../people/index.ts';
import { inboxAssign, inboxClose, inboxRead, inboxReply } from '../permissions.ts';
import {
  Conversation,
  conversationParams,
  MaybeText,
  Message,
  NewNote,
  NewReply,
  Priority,
} from './shapes.ts';
import { TransferReason } from './transfer-reasons.ts';

const toConversation = { params: conversationParams, response: Conversation } as const;

export const sendReply = endpoint('inbox.send-reply', {
  method: 'POST',
  path: '/conversations/:conversationId/replies',
  may: inboxReply,
  words: { zh: '回复顾客', en: 'Reply to the customer' },
  params: conversationParams,
  body: NewReply,
  isRepeatable: true,
  response: Message,
});

export const addNote = endpoint('inbox.add-note', {
  method: 'POST',
  path: '/conversations/:conversationId/notes',
  may: inboxReply,
  words: { zh: '写内部备注', en: 'Add a note' },
  params: conversationParams,
  body: NewNote,
  isRepeatable: true,
  response: Message,
});

/** Gives it to a colleague, or back to nobody. */
export const assignConversation = endpoint('inbox.assign-conversation', {
  method: 'POST',
  path: '/conversations/:conversationId/assign',
  may: inboxAssign,
  words: { zh: '分配会话', en: 'Assign a conversation' },
  ...toConversation,
  body: z.strictObject({ memberId: Id.nullable() }),
});

/** Hands it over to a colleague, or to a team (then to nobody of it), with a note for whoever takes it. */
export const transferConversation = endpoint('inbox.transfer-conversation', {
  method: 'POST',
  path: '/conversations/:conversationId/transfer',
  may: inboxAssign,
  words: { zh: '转交会话', en: 'Transfer a conversation' },
  ...toConversation,
  body: z.strictObject({
    to: z.union([
      z.strictObject({ memberId: Id }),
      z.strictObject({ teamId: Id }),
      /** Whoever is of that tier at least. */
      z.strictObject({ tier: Tier }),
    ]),
    note: MaybeText.default(''),
    /** Why it is handed over; needed where the shop asks for it. */
    reason: TransferReason.nullable().default(null),
    /** What was tried already, for whoever takes it; it stands in the note. */
    tried: MaybeText.default(''),
    clientMessageId: Id,
  }),
});

export const DeskSettings = z.object({ isTransferReasonRequired: z.boolean() });
export type DeskSettings = z.infer<typeof DeskSettings>;

export const readDeskSettings = endpoint('inbox.read-desk-settings', {
  method: 'GET',
  path: '/desk-settings',
  may: inboxRead,
  words: { zh: '查看接待要求', en: 'Read what the shop asks of those at its desk' },
  response: DeskSettings,
});

/** Puts it to sleep until a moment, or wakes it with null. It wakes by itself when the customer writes. */
export const snoozeConversation = endpoint('inbox.snooze-conversation', {
  method: 'POST',
  path: '/conversations/:conversationId/snooze',
  may: inboxReply,
  words: { zh: '稍后处理会话', en: 'Snooze a conversation' },
  ...toConversation,
  body: z.strictObject({ until: Moment.nullable() }),
});

export const setPriority = endpoint('inbox.set-priority', {
  method: 'POST',
  path: '/conversations/:conversationId/priority',
  may: inboxReply,
  words: { zh: '设定会话优先级', en: 'Set the priority of a conversation' },
  ...toConversation,
  body: z.strictObject({ priority: Priority }),
});

/** Adds and takes away tags; two people who do so at once both get what they asked for. */
export const tagConversation = endpoint('inbox.tag-conversation', {
  method: 'POST',
  path: '/conversations/:conversationId/tags',
  may: inboxReply,
  words: { zh: '给会话加减标签', en: 'Tag a conversation' },
  ...toConversation,
  body: z.strictObject({
    add: z.array(Id).max(20).default([]),
    remove: z.array(Id).max(20).default([]),
  }),
});

/** Sets the contact reason of a conversation, open or closed; null takes it away. */
export const setReason = endpoint('inbox.set-reason', {
  method: 'POST',
  path: '/conversations/:conversationId/reason',
  may: inboxReply,
  words: { zh: '设定来询原因', en: 'Set the contact reason' },
  ...toConversation,
  body: z.strictObject({ reasonKey: z.string().max(100).nullable() }),
});

export const closeConversation = endpoint('inbox.close-conversation', {
  method: 'POST',
  path: '/conversations/:conversationId/close',
  may: inboxClose,
  words: { zh: '结束会话', en: 'Close a conversation' },
  ...toConversation,
  /** Without a reason the one it has stays. */
  body: z.strictObject({ reasonKey: z.string().max(100).nullable().default(null) }),
});

/** Opens it again: the undo of closing, and for a customer who is not done. Refused while they have another one open. */
export const reopenConversation = endpoint('inbox.reopen-conversation', {
  method: 'POST',
  path: '/conversations/:conversationId/reopen',
  may: inboxClose,
  words: { zh: '重新打开会话', en: 'Reopen a conversation' },
  ...toConversation,
});
