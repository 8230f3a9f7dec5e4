import { inboxReply, type WordList } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { wordListsOf } from './word-lists.ts';

export async function listWordLists(ctx: Context): Promise<{ items: WordList[] }> {
  requirePermission(ctx, inboxReply);
  return { items: await look(ctx, wordListsOf) };
}
