import { type Conversation, inboxRead } from '@zhiyin/domain/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { presentBesides } from '../rows.ts';
import { byWait, waitCursor } from './by-wait.ts';
import { type Kept, keptConversations } from './kept-conversations.ts';
import { type Listed, type ListQuery, listedIn } from './listed.ts';

/** Conversations that the caller may see: the last message first, or the longest wait first. */
export async function listConversations(
  ctx: Context,
  query: ListQuery,
): Promise<{ items: Conversation[]; next: string | null }> {
  return listAs(ctx, query, (tx, listed, { part, lastMessageText }) => ({
    ...part,
    ...presentBesides(tx, { ...listed, customerId: part.customerId, lastMessageText }),
  }));
}

/** As `listConversations`, written as JSON: what of a conversation did not change is not written anew for every caller. */
export async function writeConversations(ctx: Context, query: ListQuery): Promise<string> {
  const { items, next } = await listAs(ctx, query, (tx, listed, { part, json, lastMessageText }) => {
    const besides = presentBesides(tx, { ...listed, customerId: part.customerId, lastMessageText });
    return `${json},${JSON.stringify(besides).slice(1)}`;
  });
  return `{"items":[${items.join(',')}],"next":${JSON.stringify(next)}}`;
}

type Present<Item> = (tx: Tx, listed: Listed, kept: Kept) => Item;

async function listAs<Item>(
  ctx: Context,
  query: ListQuery,
  present: Present<Item>,
): Promise<{ items: Item[]; next: string | null }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const page = await pageOf(tx, query);
    const kept = await keptConversations(tx, page.items, 'db' in ctx);
    const items = page.items.flatMap((listed) => {
      const one = kept.get(listed.conversationId);
      return one ? [present(tx, listed, one)] : [];
    });
    return { items, next: page.next };
  });
}

async function pageOf(tx: Tx, query: ListQuery): Promise<{ items: Listed[]; next: string | null }> {
  const { limit, after } = query;
  if (query.order === 'waiting') return asPage(await byWait(tx, query), limit, waitCursor.write);
  const listed = await listedIn(tx, query, 'last-message', momentCursor.read(after), limit + 1);
  return asPage(listed, limit, ({ at, conversationId }) => momentCursor.write(at, conversationId));
}
