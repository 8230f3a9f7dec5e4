import { type MemberSkills, peopleRead, type Skill } from '@zhiyin/domain/people';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allSkills, skillsOfMembers } from './queries.ts';

/** The shop's skills. */
export async function listSkills(
  ctx: Context,
  { includeArchived }: { includeArchived: boolean },
): Promise<{ items: Skill[] }> {
  requirePermission(ctx, peopleRead);
  return look(ctx, async (tx) => ({ items: await allSkills(tx, includeArchived) }));
}

/** Who has which of them at what level, and everybody's tier. */
export async function listMemberSkills(ctx: Context): Promise<{ items: MemberSkills[] }> {
  requirePermission(ctx, peopleRead);
  return look(ctx, async (tx) => ({ items: await skillsOfMembers(tx) }));
}
