import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { type Conversation, getConversation, listConversations } from '@zhiyin/domain/inbox';

type Pages = InfiniteData<{ readonly items: readonly Conversation[] }>;

/** Changes a conversation wherever it is held, without asking the server: in its own answer and in every list. */
export function patchConversation(
  cache: QueryClient,
  conversationId: string,
  change: (before: Conversation) => Partial<Conversation>,
): void {
  const patched = (one: Conversation): Conversation =>
    one.conversationId === conversationId ? { ...one, ...change(one) } : one;
  cache.setQueriesData<Conversation>(
    { queryKey: [getConversation.name, { params: { conversationId } }] },
    (held) => held && patched(held),
  );
  cache.setQueriesData<Pages>({ queryKey: [listConversations.name] }, (held) => {
    // Single pages are held as well, by those who ask whether there is anything at all.
    if (!held || !Array.isArray(held.pages)) return held;
    return { ...held, pages: held.pages.map((page) => ({ ...page, items: page.items.map(patched) })) };
  });
}
