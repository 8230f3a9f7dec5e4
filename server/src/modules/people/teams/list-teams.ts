import { peopleRead, type Team } from '@zhiyin/domain/people';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allTeams } from './queries.ts';

/** The shop's teams and who is in them. */
export async function listTeams(
  ctx: Context,
  { includeArchived }: { includeArchived: boolean },
): Promise<{ items: Team[] }> {
  requirePermission(ctx, peopleRead);
  return look(ctx, async (tx) => ({ items: await allTeams(tx, includeArchived) }));
}
