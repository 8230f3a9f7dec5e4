import { AuthorKind, type Conversation, ConversationState, type Message } from '@zhiyin/domain/inbox';

export const conversationColumns = [
  'conversations.conversationId',
  'conversations.customerId',
  'conversations.channel',
  'conversations.state',
  'conversations.assigneeId',
  'conversations.teamId',
  'conversations.reasonKey',
  'conversations.messageCount',
  'conversations.lastMessageText',
  'conversations.lastMessageAuthor',
  'conversations.lastMessageAt',
  'conversations.waitingSince',
  'conversations.firstResponseAt',
  'conversations.openedAt',
  'conversations.closedAt',
] as const;

/** A conversation as the database keeps it. */
export interface ConversationRow {
  conversationId: string;
  customerId: string;
  channel: string;
  state: string;
  assigneeId: string | null;
  teamId: string | null;
  reasonKey: string | null;
  messageCount: number;
  lastMessageText: string;
  lastMessageAuthor: string;
  lastMessageAt: Date;
  waitingSince: Date | null;
  firstResponseAt: Date | null;
  openedAt: Date;
  closedAt: Date | null;
}

/** A conversation as the API gives it. */
export function presentConversation(row: ConversationRow & { customerName: string | null }): Conversation {
  return {
    ...row,
    state: ConversationState.parse(row.state),
    lastMessageAuthor: AuthorKind.parse(row.lastMessageAuthor),
    lastMessageAt: row.lastMessageAt.toISOString(),
    waitingSince: row.waitingSince?.toISOString() ?? null,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

export const messageColumns = [
  'messageId',
  'conversationId',
  'number',
  'clientMessageId',
  'authorKind',
  'authorId',
  'visibility',
  'text',
  'fileIds',
  'sentAt',
] as const;

/** A message as the database keeps it. */
export interface MessageRow {
  messageId: string;
  conversationId: string;
  number: number;
  clientMessageId: string;
  authorKind: string;
  authorId: string | null;
  visibility: string;
  text: string;
  fileIds: string[];
  sentAt: Date;
}

/** A message as the API gives it to members. */
export function presentMessage(row: MessageRow): Message {
  return {
    ...row,
    authorKind: AuthorKind.parse(row.authorKind),
    visibility: row.visibility === 'note' ? 'note' : 'public',
    sentAt: row.sentAt.toISOString(),
  };
}

/** A message as the customer gets it: who of the shop wrote it stays inside. */
export function presentToCustomer(row: MessageRow): Message {
  const message = presentMessage(row);
  return message.authorKind === 'customer' ? message : { ...message, authorId: null };
}
