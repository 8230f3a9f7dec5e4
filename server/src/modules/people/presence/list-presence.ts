import { type Presence, peopleRead } from '@zhiyin/domain/people';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allPresences } from './queries.ts';

/** Who is there, and how much everybody can take. */
export async function listPresence(ctx: Context): Promise<{ items: Presence[] }> {
  requirePermission(ctx, peopleRead);
  return look(ctx, async (tx) => ({ items: await allPresences(tx) }));
}
