import {
  type Department,
  departmentChanged,
  handoffLimits,
  handoffsManage,
  handoffsRead,
  handoffsWords,
} from '@zhiyin/domain/handoffs';
import { allTeams } from '#modules/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';

/** Teams that others hand things to, with their members and who speaks for them. */
export async function listDepartments(ctx: Context): Promise<{ items: Department[] }> {
  requirePermission(ctx, handoffsRead);
  return { items: await look(ctx, allDepartments) };
}

/** Makes a team a department, or changes its liaisons. @throws Refusal `invalid` when one is not of the team. */
export async function keepDepartment(
  ctx: Context,
  { teamId, liaisonIds }: { teamId: string; liaisonIds: readonly string[] },
): Promise<Department> {
  requirePermission(ctx, handoffsManage);
  return transact(ctx, async (tx) => {
    const team = (await allTeams(tx, false)).find((one) => one.teamId === teamId);
    if (!team) throw new Refusal('missing', handoffsWords.teamNotFound);
    if (!liaisonIds.every((id) => team.memberIds.includes(id)))
      throw new Refusal('invalid', handoffsWords.liaisonNotInTeam);
    const all = await allDepartments(tx);
    if (all.length >= handoffLimits.departments && !all.some((one) => one.teamId === teamId))
      throw new Refusal('limit', handoffsWords.tooManyDepartments, { max: handoffLimits.departments });
    const liaisons = [...new Set(liaisonIds)];
    await tx.db
      .insertInto('handoffDepartments')
      .values({ workspaceId: tx.workspaceId, teamId, liaisonIds: liaisons, markedAt: tx.system.now() })
      .onConflict((row) => row.columns(['workspaceId', 'teamId']).doUpdateSet({ liaisonIds: liaisons }))
      .execute();
    await announce(tx, departmentChanged, { teamId, isDropped: false, liaisonIds: liaisons });
    return requireDepartment(tx, teamId);
  });
}

/** Makes a department an ordinary team again. @throws Refusal `conflict` while a type in use is answered by it. */
export async function dropDepartment(ctx: Context, { teamId }: { teamId: string }): Promise<{ done: true }> {
  requirePermission(ctx, handoffsManage);
  return transact(ctx, async (tx) => {
    const held = await tx.db
      .selectFrom('handoffDepartments')
      .select('teamId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('teamId', '=', teamId)
      .forUpdate()
      .executeTakeFirst();
    if (!held) throw new Refusal('missing', handoffsWords.departmentNotFound);
    const used = await tx.db
      .selectFrom('handoffTypes')
      .select(['nameZh', 'nameEn'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('teamId', '=', teamId)
      .where('archivedAt', 'is', null)
      .orderBy('typeId')
      .execute();
    if (used.length > 0) {
      const names = used.map(({ nameZh, nameEn }) => (tx.locale === 'zh' ? nameZh : nameEn));
      const types = names.join(tx.locale === 'zh' ? '、' : ', ');
      throw new Refusal('conflict', handoffsWords.departmentInUse, { types });
    }
    await tx.db
      .deleteFrom('handoffDepartments')
      .where('workspaceId', '=', tx.workspaceId)
      .where('teamId', '=', teamId)
      .execute();
    await announce(tx, departmentChanged, { teamId, isDropped: true, liaisonIds: [] });
    return { done: true };
  });
}

/** A department that is there, kept so until the transaction ends. @throws Refusal `missing`. */
export async function requireDepartment(tx: Tx, teamId: string): Promise<Department> {
  await tx.db
    .selectFrom('handoffDepartments')
    .select('teamId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('teamId', '=', teamId)
    .forShare()
    .executeTakeFirst();
  const found = await departmentOf(tx, teamId);
  if (!found) throw new Refusal('missing', handoffsWords.departmentNotFound);
  return found;
}

/** A department; undefined when the team is none, or is archived. */
export async function departmentOf(tx: Tx, teamId: string): Promise<Department | undefined> {
  return (await allDepartments(tx)).find((one) => one.teamId === teamId);
}

/** Who is in a team now; nobody in one that is archived. */
export async function membersOfTeam(tx: Tx, teamId: string): Promise<readonly string[]> {
  return (await allTeams(tx, false)).find((team) => team.teamId === teamId)?.memberIds ?? [];
}

/** Liaisons who have left the team are left out. */
async function allDepartments(tx: Tx): Promise<Department[]> {
  const teams = new Map((await allTeams(tx, false)).map((team) => [team.teamId, team]));
  const rows = await tx.db
    .selectFrom('handoffDepartments')
    .select(['teamId', 'liaisonIds'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('markedAt')
    .orderBy('teamId')
    .execute();
  return rows.flatMap(({ teamId, liaisonIds }) => {
    const team = teams.get(teamId);
    if (!team) return [];
    const { name, memberIds } = team;
    return [{ teamId, name, memberIds, liaisonIds: liaisonIds.filter((id) => memberIds.includes(id)) }];
  });
}
