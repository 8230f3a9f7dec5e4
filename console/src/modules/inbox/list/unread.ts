import type { Conversation } from '@zhiyin/domain/inbox';

/**
 * Whether an open conversation has something the reader has not seen: the customer's words, or, in a conversation of
 * the reader's own, anybody's.
 */
export function isUnread(conversation: Conversation, memberId: string): boolean {
  const { state, lastMessageAuthor, messageCount, readNumber, assigneeId } = conversation;
  if (state !== 'open' || messageCount <= readNumber) return false;
  return lastMessageAuthor === 'customer' || assigneeId === memberId;
}
