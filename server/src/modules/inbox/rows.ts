import { AuthorKind, type Conversation, ConversationState, Priority } from '@zhiyin/domain/inbox';
import type { Context } from '#platform/context.ts';
import { readablePreview } from './sensitive/readable.ts';

export const conversationColumns = [
  'conversations.conversationId',
  'conversations.customerId',
  'conversations.channel',
  'conversations.channelId',
  'conversations.state',
  'conversations.assigneeId',
  'conversations.teamId',
  'conversations.reasonKey',
  'conversations.priority',
  'conversations.tagIds',
  'conversations.snoozedUntil',
  'conversations.messageCount',
  'conversations.lastMessageText',
  'conversations.lastMessageAuthor',
  'conversations.lastMessageAt',
  'conversations.waitingSince',
  'conversations.firstResponseAt',
  'conversations.openedAt',
  'conversations.closedAt',
  'conversations.deskReadNumber',
  'conversations.customerReadNumber',
  'conversations.customerUnreadCount',
  'conversations.answeredBy',
  'conversations.isFiled',
] as const;

/** A conversation as the database keeps it. */
export interface ConversationRow {
  conversationId: string;
  customerId: string;
  channel: string;
  channelId: string | null;
  state: string;
  assigneeId: string | null;
  teamId: string | null;
  reasonKey: string | null;
  priority: string;
  tagIds: string[];
  snoozedUntil: Date | null;
  messageCount: number;
  lastMessageText: string;
  lastMessageAuthor: string;
  lastMessageAt: Date;
  waitingSince: Date | null;
  firstResponseAt: Date | null;
  openedAt: Date;
  closedAt: Date | null;
  deskReadNumber: number;
  customerReadNumber: number;
  customerUnreadCount: number;
  answeredBy: string | null;
  /** What a machine wrote that belongs to nothing: no conversation until somebody opens it. */
  isFiled: boolean;
}

/** A conversation with what the shop's people see beside it. */
export interface DeskRow extends ConversationRow {
  personId: string | null;
  customerName: string | null;
  readNumber: number | null;
}

/** What other rows than its own say of a conversation, and what depends on who reads it. */
type BesidesPart = Pick<Conversation, 'personId' | 'customerName' | 'readNumber' | 'lastMessageText'>;

/** What a conversation's own row says to everybody: lists keep it for as long as the row stays as it is. */
export type KeptPart = Omit<Conversation, keyof BesidesPart>;

/** A conversation as the API gives it to members. */
export function presentConversation(reader: Context, row: DeskRow): Conversation {
  return { ...keptPart(row), ...presentBesides(reader, row) };
}

/** See `BesidesPart`. */
export function presentBesides(
  reader: Context,
  row: Pick<DeskRow, keyof BesidesPart | 'customerId'>,
): BesidesPart {
  return {
    personId: row.personId ?? row.customerId,
    customerName: row.customerName,
    readNumber: row.readNumber ?? 0,
    lastMessageText: readablePreview(reader, row.lastMessageText),
  };
}

/** See `KeptPart`. */
export function keptPart(row: ConversationRow): KeptPart {
  // Field by field: made of what is left of a row, an object costs ten times as much.
  return {
    conversationId: row.conversationId,
    customerId: row.customerId,
    channel: row.channel,
    channelId: row.channelId,
    state: ConversationState.parse(row.state),
    assigneeId: row.assigneeId,
    teamId: row.teamId,
    reasonKey: row.reasonKey,
    priority: Priority.parse(row.priority),
    tagIds: row.tagIds,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    messageCount: row.messageCount,
    lastMessageAuthor: AuthorKind.parse(row.lastMessageAuthor),
    lastMessageAt: row.lastMessageAt.toISOString(),
    waitingSince: row.waitingSince?.toISOString() ?? null,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    deskReadNumber: row.deskReadNumber,
    customerReadNumber: row.customerReadNumber,
  };
}

export const messageColumns = [
  'messageId',
  'conversationId',
  'number',
  'clientMessageId',
  'authorKind',
  'authorId',
  'authorName',
  'visibility',
  'text',
  'fileIds',
  'mentions',
  'cards',
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
  /** Of somebody of the shop's who has no account here. */
  authorName?: string | null;
  visibility: string;
  text: string;
  fileIds: string[];
  mentions: string[];
  /** As JSON; null for none. */
  cards: unknown;
  sentAt: Date;
}

/** Whom a conversation belongs to, as facts tell it. */
export function aboutOf(
  row: Pick<ConversationRow, 'conversationId' | 'customerId' | 'teamId' | 'assigneeId'>,
) {
  const { conversationId, customerId, teamId, assigneeId } = row;
  return { conversationId, customerId, teamId, assigneeId };
}
