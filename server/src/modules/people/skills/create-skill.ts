import { type Skill, skillCreated, skillsManage, skillsMax } from '@zhiyin/domain/people';
import { groundWords } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { holdOwnership } from '../members/last-owner.ts';
import { allSkills, presentSkill, requireFreeName } from './queries.ts';

interface NewSkill {
  readonly name: string;
  readonly language?: Skill['language'] | undefined;
}

/** Adds a skill that nobody has yet. */
export async function createSkill(ctx: Context, { name, language = null }: NewSkill): Promise<Skill> {
  requirePermission(ctx, skillsManage);
  return transact(ctx, async (tx) => {
    // One at a time, so that two cannot take the same name.
    await holdOwnership(tx);
    const skills = await allSkills(tx, false);
    requireFreeName(skills, name, null);
    if (skills.length >= skillsMax) throw new Refusal('limit', groundWords.tooMany);

    const skillId = tx.system.newId();
    const skill = { skillId, name, language, createdAt: tx.system.now(), archivedAt: null };
    await tx.db
      .insertInto('skills')
      .values({ workspaceId: tx.workspaceId, ...skill })
      .execute();
    await announce(tx, skillCreated, { skillId: skill.skillId });
    return presentSkill(skill);
  });
}
