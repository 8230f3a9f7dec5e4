import type { Conversation, Message } from '@zhiyin/domain/inbox';

/** A conversation for tests. */
export function aConversation(conversationId: string, extra: Partial<Conversation> = {}): Conversation {
  return {
    conversationId,
    customerId: `customer of ${conversationId}`,
    personId: `customer of ${conversationId}`,
    customerName: null,
    channel: 'widget',
    channelId: null,
    state: 'open',
    assigneeId: null,
    teamId: null,
    reasonKey: null,
    priority: 'normal',
    tagIds: [],
    snoozedUntil: null,
    messageCount: 1,
    lastMessageText: 'hello?',
    lastMessageAuthor: 'customer',
    lastMessageAt: '2026-11-21T10:00:00.000Z',
    waitingSince: null,
    openedAt: '2026-11-21T10:00:00.000Z',
    closedAt: null,
    readNumber: 0,
    deskReadNumber: 0,
    customerReadNumber: 0,
    ...extra,
  };
}

/** A message for tests: the customer's, sent `number` minutes past ten. */
export function aMessage(number: number, extra: Partial<Message> = {}): Message {
  return {
    messageId: `message ${number}`,
    conversationId: 'a',
    number,
    clientMessageId: `client ${number}`,
    authorKind: 'customer',
    authorId: 'customer of a',
    visibility: 'public',
    text: `line ${number}`,
    files: [],
    mentions: [],
    sentAt: new Date(Date.UTC(2026, 10, 21, 10, number)).toISOString(),
    ...extra,
  };
}
