import { peopleWords, type Team } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

interface TeamRow {
  readonly teamId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

const columns = ['teamId', 'name', 'createdAt', 'archivedAt'] as const;

/** Every team of the shop, oldest first. */
export async function allTeams(tx: Tx, includeArchived: boolean): Promise<Team[]> {
  let select = tx.db.selectFrom('teams').select(columns).where('workspaceId', '=', tx.workspaceId);
  if (!includeArchived) select = select.where('archivedAt', 'is', null);
  const rows = await select.orderBy('teamId').limit(1000).execute();
  const members = await membersByTeam(
    tx,
    rows.map(({ teamId }) => teamId),
  );
  return rows.map((row) => present(row, members.get(row.teamId) ?? []));
}

/** One team with its members, freshly read. @throws Refusal `missing`. */
export async function showTeam(tx: Tx, teamId: string): Promise<Team> {
  const row = await tx.db
    .selectFrom('teams')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('teamId', '=', teamId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', peopleWords.teamNotFound);
  const members = await membersByTeam(tx, [teamId]);
  return present(row, members.get(teamId) ?? []);
}

/** Holds a team's row until the transaction ends. @throws Refusal `missing`. */
export async function lockTeam(tx: Tx, teamId: string): Promise<TeamRow> {
  const row = await tx.db
    .selectFrom('teams')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('teamId', '=', teamId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', peopleWords.teamNotFound);
  return row;
}

/** Refuses a name that another team in use has; capitals aside. */
export async function requireFreeName(tx: Tx, name: string, teamId: string | null): Promise<void> {
  const [taken] = await tx.db
    .selectFrom('teams')
    .select('teamId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null)
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .limit(1)
    .execute();
  if (taken && taken.teamId !== teamId) throw new Refusal('conflict', peopleWords.teamNameTaken);
}

/** Who is in each team, removed members aside. */
async function membersByTeam(tx: Tx, teamIds: readonly string[]): Promise<Map<string, string[]>> {
  if (teamIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('teamMembers as tm')
    .innerJoin('members as m', (join) =>
      join.onRef('m.workspaceId', '=', 'tm.workspaceId').onRef('m.memberId', '=', 'tm.memberId'),
    )
    .select(['tm.teamId', sql<string[]>`array_agg(tm.member_id order by tm.member_id)`.as('memberIds')])
    .where('tm.workspaceId', '=', tx.workspaceId)
    .where('tm.teamId', 'in', [...teamIds])
    .where('m.removedAt', 'is', null)
    .groupBy('tm.teamId')
    .execute();
  return new Map(rows.map(({ teamId, memberIds }) => [teamId, memberIds]));
}

function present({ teamId, name, createdAt, archivedAt }: TeamRow, memberIds: readonly string[]): Team {
  return {
    teamId,
    name,
    memberIds: [...memberIds],
    createdAt: createdAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}
