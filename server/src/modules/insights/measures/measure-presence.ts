import { cutAtHours, type HourPiece, hourMs } from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import { measureHours } from './agent-hours.ts';
import type { MemberHour } from './spell-pieces.ts';
import { onlineOf } from './told.ts';

/** How often the time of those who are online is counted on. */
const everyMs = hourMs / 12;

interface Piece extends HourPiece {
  readonly memberId: string;
}

/**
 * Measures anew when some members were online, and the hours that changes. While one of them still is, it looks again
 * in a while, by the work of that kind.
 */
export async function measurePresence(
  tx: Tx,
  memberIds: readonly string[],
  again: { readonly kind: string },
): Promise<void> {
  const ids = [...new Set(memberIds)].toSorted();
  if (ids.length === 0) return;
  const online = await onlineOf(tx, ids);
  const pieces = [...online].flatMap(([memberId, { stretches }]) =>
    stretches.flatMap(cutAtHours).map((piece): Piece => ({ ...piece, memberId })),
  );
  await measureHours(tx, await putPieces(tx, ids, pieces));
  if (![...online.values()].some(({ isOnline }) => isOnline)) return;
  const now = tx.system.now().getTime();
  await schedule(tx, again, tx.workspaceId, new Date((Math.floor(now / everyMs) + 1) * everyMs));
}

/** The members who are online by what was last told, for the next look. */
export async function membersOnline(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ memberId: string }>`
    select member_id from presences where workspace_id = ${tx.workspaceId} and status in ('available', 'busy')
  `.execute(tx.db);
  return rows.map(({ memberId }) => memberId);
}

async function putPieces(
  tx: Tx,
  memberIds: readonly string[],
  pieces: readonly Piece[],
): Promise<MemberHour[]> {
  const { rows } = await sql<{ memberId: string; hourAt: Date; startedAt: Date; endedAt: Date }>`
    select member_id, hour_at, started_at, ended_at from online_spells
    where workspace_id = ${tx.workspaceId} and member_id = any(${[...memberIds]}::uuid[])
  `.execute(tx.db);
  const before = rows.map(({ memberId, hourAt, startedAt, endedAt }) => ({
    memberId,
    hour: hourAt.getTime(),
    from: startedAt.getTime(),
    until: endedAt.getTime(),
  }));
  const known = new Set(before.map(nameOf));
  const wanted = new Set(pieces.map(nameOf));
  const gone = before.filter((piece) => !wanted.has(nameOf(piece)));
  const fresh = pieces.filter((piece) => !known.has(nameOf(piece)));
  await remove(tx, gone);
  await add(tx, fresh);
  return [
    ...new Map([...gone, ...fresh].map((piece) => [`${piece.memberId} ${piece.hour}`, piece])).values(),
  ];
}

function nameOf({ memberId, from, until }: Piece): string {
  return `${memberId} ${from} ${until}`;
}

const moments = (all: readonly number[]): string[] => all.map((one) => new Date(one).toISOString());

async function remove(tx: Tx, pieces: readonly Piece[]): Promise<void> {
  if (pieces.length === 0) return;
  await sql`
    delete from online_spells o
    using unnest(${pieces.map(({ memberId }) => memberId)}::uuid[], ${moments(pieces.map(({ hour }) => hour))}::timestamptz[],
      ${moments(pieces.map(({ from }) => from))}::timestamptz[]) u (member_id, hour_at, started_at)
    where o.workspace_id = ${tx.workspaceId} and o.member_id = u.member_id and o.hour_at = u.hour_at
      and o.started_at = u.started_at
  `.execute(tx.db);
}

async function add(tx: Tx, pieces: readonly Piece[]): Promise<void> {
  if (pieces.length === 0) return;
  await sql`
    insert into online_spells (workspace_id, member_id, hour_at, started_at, ended_at)
    select ${tx.workspaceId}, u.* from unnest(${pieces.map(({ memberId }) => memberId)}::uuid[],
      ${moments(pieces.map(({ hour }) => hour))}::timestamptz[], ${moments(pieces.map(({ from }) => from))}::timestamptz[],
      ${moments(pieces.map(({ until }) => until))}::timestamptz[]) u
  `.execute(tx.db);
}
