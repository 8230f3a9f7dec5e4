import { type Skill, skillEdited, skillsManage } from '@zhiyin/domain/people';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { holdOwnership } from '../members/last-owner.ts';
import { allSkills, lockSkill, presentSkill, requireFreeName } from './queries.ts';

interface Change {
  readonly skillId: string;
  readonly name?: string | undefined;
  readonly language?: Skill['language'] | undefined;
  readonly isArchived?: boolean | undefined;
}

/** Changes a skill, archives it or takes it up again. What members have of an archived one is kept and does not count. */
export async function editSkill(ctx: Context, { skillId, ...change }: Change): Promise<Skill> {
  requirePermission(ctx, skillsManage);
  return transact(ctx, async (tx) => {
    await holdOwnership(tx);
    const before = await lockSkill(tx, skillId);
    const from = { name: before.name, isArchived: before.archivedAt !== null };
    const to = { name: change.name ?? from.name, isArchived: change.isArchived ?? from.isArchived };
    const language = change.language === undefined ? before.language : change.language;
    const isSame = from.name === to.name && from.isArchived === to.isArchived;
    if (isSame && language === before.language) return presentSkill(before);
    if (!to.isArchived) requireFreeName(await allSkills(tx, false), to.name, skillId);

    const archivedAt = to.isArchived ? (before.archivedAt ?? tx.system.now()) : null;
    await tx.db
      .updateTable('skills')
      .set({ name: to.name, language, archivedAt })
      .where('workspaceId', '=', tx.workspaceId)
      .where('skillId', '=', skillId)
      .execute();
    await announce(tx, skillEdited, { skillId, from, to });
    return presentSkill({ ...before, name: to.name, language, archivedAt });
  });
}
