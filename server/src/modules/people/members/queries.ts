import type { Locale } from '@zhiyin/domain/kit';
import { type Member, peopleWords } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** A member as stored; `userId` is the account they sign in with. */
export interface MemberRow {
  readonly memberId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roleId: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly createdAt: Date;
  readonly removedAt: Date | null;
}

const columns = [
  'memberId',
  'userId',
  'name',
  'email',
  'roleId',
  'locale',
  'timeZone',
  'createdAt',
  'removedAt',
] as const;

/** Members by id (so by when they joined), a page at a time. */
export async function pageOfMembers(
  tx: Tx,
  query: { after: string | undefined; limit: number; includeRemoved: boolean },
): Promise<MemberRow[]> {
  let select = tx.db.selectFrom('members').select(columns).where('workspaceId', '=', tx.workspaceId);
  if (!query.includeRemoved) select = select.where('removedAt', 'is', null);
  if (query.after !== undefined) select = select.where('memberId', '>', query.after);
  return select.orderBy('memberId').limit(query.limit).execute();
}

/** One member, removed or not. @throws Refusal `missing`. */
export async function findMember(tx: Tx, memberId: string): Promise<MemberRow> {
  const row = await tx.db
    .selectFrom('members')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', peopleWords.memberNotFound);
  return row;
}

/** As `findMember`, and holds the row until the transaction ends. */
export async function lockMember(tx: Tx, memberId: string): Promise<MemberRow> {
  const row = await tx.db
    .selectFrom('members')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', peopleWords.memberNotFound);
  return row;
}

/** The member an account is in this shop, removed or not; undefined when it never was one. */
export async function memberOfUser(tx: Tx, userId: string): Promise<MemberRow | undefined> {
  return tx.db
    .selectFrom('members')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('userId', '=', userId)
    .executeTakeFirst();
}

/** True for somebody who works in the shop now: to whom work may be given. */
export async function isActiveMember(tx: Tx, memberId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('members')
    .select('memberId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The teams of some members, archived ones aside. */
export async function teamsOf(tx: Tx, memberIds: readonly string[]): Promise<Map<string, string[]>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('teamMembers as tm')
    .innerJoin('teams as t', (join) =>
      join.onRef('t.workspaceId', '=', 'tm.workspaceId').onRef('t.teamId', '=', 'tm.teamId'),
    )
    .select(['tm.memberId', sql<string[]>`array_agg(tm.team_id order by tm.team_id)`.as('teamIds')])
    .where('tm.workspaceId', '=', tx.workspaceId)
    .where('tm.memberId', 'in', [...memberIds])
    .where('t.archivedAt', 'is', null)
    .groupBy('tm.memberId')
    .execute();
  return new Map(rows.map(({ memberId, teamIds }) => [memberId, teamIds]));
}

/** A member as the API gives one. */
export function presentMember(row: MemberRow, teamIds: readonly string[]): Member {
  const { memberId, name, email, roleId, timeZone, createdAt, removedAt } = row;
  return {
    memberId,
    name,
    email,
    roleId,
    teamIds: [...teamIds],
    locale: asLocale(row.locale),
    timeZone,
    createdAt: createdAt.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
  };
}

/** A member with their teams, freshly read. */
export async function showMember(tx: Tx, memberId: string): Promise<Member> {
  const teams = await teamsOf(tx, [memberId]);
  return presentMember(await findMember(tx, memberId), teams.get(memberId) ?? []);
}

/** What is stored was checked when it came in; anything else counts as English. */
export function asLocale(stored: string): Locale {
  return stored === 'zh' ? 'zh' : 'en';
}
