import { type MemberSkills, memberSkillsChanged, peopleWords, skillsManage } from '@zhiyin/domain/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findMember } from '../members/queries.ts';
import { lockPresence } from '../presence/queries.ts';
import { allSkills, skillsOfMembers } from './queries.ts';

/** Says what a colleague is good at, from now on; what is not named they no longer have. */
export async function setMemberSkills(ctx: Context, wanted: MemberSkills): Promise<MemberSkills> {
  requirePermission(ctx, skillsManage);
  const { memberId, tier } = wanted;
  const skills = wanted.skills.toSorted((a, b) => (a.skillId < b.skillId ? -1 : 1));
  return transact(ctx, async (tx) => {
    const member = await findMember(tx, memberId);
    if (member.removedAt) throw new Refusal('conflict', peopleWords.memberRemoved);
    // Two who describe the same colleague do it one after the other.
    await lockPresence(tx, memberId);
    await requireInUse(tx, skills);
    const [before] = await skillsOfMembers(tx, memberId);
    const from = { tier: before?.tier ?? 1, skills: before?.skills ?? [] };
    const to = { tier, skills };
    if (JSON.stringify(from) === JSON.stringify(to)) return { memberId, ...to };

    await keep(tx, { memberId, ...to });
    await announce(tx, memberSkillsChanged, { memberId, from, to });
    return { memberId, ...to };
  });
}

async function requireInUse(tx: Tx, skills: MemberSkills['skills']): Promise<void> {
  const known = new Set((await allSkills(tx, false)).map(({ skillId }) => skillId));
  if (skills.some(({ skillId }) => !known.has(skillId)))
    throw new Refusal('invalid', peopleWords.skillNotFound);
}

async function keep(tx: Tx, { memberId, tier, skills }: MemberSkills): Promise<void> {
  const { workspaceId } = tx;
  await tx.db
    .updateTable('members')
    .set({ tier })
    .where('workspaceId', '=', workspaceId)
    .where('memberId', '=', memberId)
    .execute();
  // What they have of an archived skill stays, for the day it is taken up again.
  await tx.db
    .deleteFrom('memberSkills')
    .where('workspaceId', '=', workspaceId)
    .where('memberId', '=', memberId)
    .where('skillId', 'in', (from) =>
      from
        .selectFrom('skills')
        .select('skillId')
        .where('workspaceId', '=', workspaceId)
        .where('archivedAt', 'is', null),
    )
    .execute();
  if (skills.length === 0) return;
  await tx.db
    .insertInto('memberSkills')
    .values(skills.map(({ skillId, level }) => ({ workspaceId, memberId, skillId, level })))
    .execute();
}
