import { type MemberSkills, peopleWords, Skill, Tier } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

interface SkillRow {
  readonly skillId: string;
  readonly name: string;
  readonly language: string | null;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

const columns = ['skillId', 'name', 'language', 'createdAt', 'archivedAt'] as const;

/** The shop's skills, oldest first. */
export async function allSkills(tx: Tx, includeArchived: boolean): Promise<Skill[]> {
  let select = tx.db.selectFrom('skills').select(columns).where('workspaceId', '=', tx.workspaceId);
  if (!includeArchived) select = select.where('archivedAt', 'is', null);
  return (await select.orderBy('skillId').limit(1000).execute()).map(presentSkill);
}

/** Holds a skill's row until the transaction ends. @throws Refusal `missing`. */
export async function lockSkill(tx: Tx, skillId: string): Promise<SkillRow> {
  const row = await tx.db
    .selectFrom('skills')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('skillId', '=', skillId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', peopleWords.skillNotFound);
  return row;
}

/** Refuses a name that another skill in use has; capitals aside. */
export function requireFreeName(skills: readonly Skill[], name: string, skillId: string | null): void {
  const isTaken = skills.some(
    (one) => one.skillId !== skillId && one.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new Refusal('conflict', peopleWords.skillNameTaken);
}

/** What everybody who works in the shop is good at, by when they joined; archived skills left out. */
export async function skillsOfMembers(tx: Tx, memberId?: string): Promise<MemberSkills[]> {
  let select = tx.db
    .selectFrom('members as m')
    .select([
      'm.memberId',
      'm.tier',
      sql<MemberSkills['skills']>`coalesce((
        select jsonb_agg(jsonb_build_object('skillId', k.skill_id, 'level', k.level) order by k.skill_id)
        from member_skills k join skills s on s.workspace_id = k.workspace_id and s.skill_id = k.skill_id
        where k.workspace_id = m.workspace_id and k.member_id = m.member_id and s.archived_at is null
      ), '[]')`.as('skills'),
    ])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.removedAt', 'is', null);
  if (memberId !== undefined) select = select.where('m.memberId', '=', memberId);
  const rows = await select.orderBy('m.memberId').limit(2000).execute();
  return rows.map((row) => ({ ...row, tier: Tier.parse(row.tier) }));
}

/** A skill as the API gives it. */
export function presentSkill(row: SkillRow): Skill {
  return {
    ...row,
    language: Skill.shape.language.parse(row.language),
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  };
}
