import type { HourPiece } from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** A part of somebody's handling a conversation, within one hour. */
export interface SpellPiece extends HourPiece {
  readonly memberId: string;
  readonly conversationId: string;
}

/** An hour of a member; moments in milliseconds. */
export interface MemberHour {
  readonly memberId: string;
  readonly hour: number;
}

/** Writes who handled some conversations when, in place of what was known. Answers the hours that changed by it. */
export async function putSpells(
  tx: Tx,
  conversationIds: readonly string[],
  pieces: readonly SpellPiece[],
): Promise<MemberHour[]> {
  const { rows } = await sql<{
    memberId: string;
    conversationId: string;
    hourAt: Date;
    startedAt: Date;
    endedAt: Date;
  }>`
    select member_id, conversation_id, hour_at, started_at, ended_at from agent_spells
    where workspace_id = ${tx.workspaceId} and conversation_id = any(${[...conversationIds]}::uuid[])
  `.execute(tx.db);
  const before = rows.map(({ hourAt, startedAt, endedAt, ...row }) => ({
    ...row,
    hour: hourAt.getTime(),
    from: startedAt.getTime(),
    until: endedAt.getTime(),
  }));
  const known = new Set(before.map(nameOf));
  const wanted = new Set(pieces.map(nameOf));
  const gone = before.filter((piece) => !wanted.has(nameOf(piece)));
  const fresh = pieces.filter((piece) => !known.has(nameOf(piece)));
  await removePieces(tx, gone);
  await addPieces(tx, fresh);
  const changed = [...gone, ...fresh].map(
    ({ memberId, hour }) => [`${memberId} ${hour}`, { memberId, hour }] as const,
  );
  return [...new Map(changed).values()];
}

function nameOf({ memberId, conversationId, from, until }: SpellPiece): string {
  return `${memberId} ${conversationId} ${from} ${until}`;
}

async function removePieces(tx: Tx, pieces: readonly SpellPiece[]): Promise<void> {
  if (pieces.length === 0) return;
  await sql`
    delete from agent_spells s using ${unnested(pieces)}
    where s.workspace_id = ${tx.workspaceId} and s.member_id = u.member_id and s.hour_at = u.hour_at
      and s.conversation_id = u.conversation_id and s.started_at = u.started_at
  `.execute(tx.db);
}

async function addPieces(tx: Tx, pieces: readonly SpellPiece[]): Promise<void> {
  if (pieces.length === 0) return;
  await sql`
    insert into agent_spells (workspace_id, member_id, hour_at, conversation_id, started_at, ended_at)
    select ${tx.workspaceId}, u.member_id, u.hour_at, u.conversation_id, u.started_at, u.ended_at from ${unnested(pieces)}
  `.execute(tx.db);
}

function unnested(pieces: readonly SpellPiece[]) {
  const moments = (of: (piece: SpellPiece) => number) =>
    pieces.map((piece) => new Date(of(piece)).toISOString());
  return sql`unnest(${pieces.map(({ memberId }) => memberId)}::uuid[], ${moments(({ hour }) => hour)}::timestamptz[],
    ${pieces.map(({ conversationId }) => conversationId)}::uuid[], ${moments(({ from }) => from)}::timestamptz[],
    ${moments(({ until }) => until)}::timestamptz[]) u (member_id, hour_at, conversation_id, started_at, ended_at)`;
}
