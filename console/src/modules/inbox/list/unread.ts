import type { Conversation } from '@zhiyin/domain/inbox';

/**
 * Whether the customer's last words in an open conversation have not been on this screen yet.
 *
 * @param seenCount how many of its messages were, 0 for none
 */
export function isUnread(conversation: Conversation, seenCount: number): boolean {
  const { state, lastMessageAuthor, messageCount } = conversation;
  return state === 'open' && lastMessageAuthor === 'customer' && messageCount > seenCount;
}

/** How many conversations are remembered; of older ones everything counts as unread again. */
export const seenMax = 500;

/** Remembers how far a conversation was read, the latest at the end, the oldest forgotten. Never less than before. */
export function withSeen(
  seen: ReadonlyMap<string, number>,
  conversationId: string,
  count: number,
): ReadonlyMap<string, number> {
  const before = seen.get(conversationId) ?? 0;
  if (count <= before) return seen;
  const next = new Map(seen);
  next.delete(conversationId);
  next.set(conversationId, count);
  return new Map([...next].slice(-seenMax));
}
