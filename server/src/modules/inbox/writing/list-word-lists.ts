import type { WordList } from '@zhiyin/domain/inbox';
import { type Context, requireMember } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { wordListsOf } from './word-lists.ts';

export async function listWordLists(ctx: Context): Promise<{ items: WordList[] }> {
  requireMember(ctx);
  return { items: await look(ctx, wordListsOf) };
}
