import { measureHour, type Stretch } from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { putRows } from './put-rows.ts';
import { idOf } from './row-ids.ts';
import type { MemberHour } from './spell-pieces.ts';
import { agentHours } from './tables.ts';

interface PieceRow {
  readonly memberId: string;
  readonly hourAt: Date;
  readonly conversationId: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** Measures some hours of members anew from who handled what, and was online, when. */
export async function measureHours(tx: Tx, hours: readonly MemberHour[]): Promise<void> {
  if (hours.length === 0) return;
  const pieces = Map.groupBy(await piecesWithin(tx, hours), ({ memberId, hourAt }) =>
    nameOf({ memberId, hour: hourAt.getTime() }),
  );
  const shares: Share[] = [];
  const rows = hours.map(({ memberId, hour }) => {
    const own = pieces.get(nameOf({ memberId, hour })) ?? [];
    const handled = own.filter(({ conversationId }) => conversationId !== null);
    const { online, busy, busyOnline, held, exclusive } = measureHour(
      handled.map(stretchOf),
      own.filter(({ conversationId }) => conversationId === null).map(stretchOf),
    );
    shares.push(...handled.map((piece, index) => ({ piece, seconds: exclusive.get(String(index)) ?? 0 })));
    const hourAt = new Date(hour).toISOString();
    return {
      member_id: memberId,
      hour_at: hourAt,
      agent_hour_id: idOf(`${memberId} ${hourAt}`),
      online_seconds: online,
      busy_seconds: busy,
      busy_online_seconds: busyOnline,
      held_seconds: held,
    };
  });
  const isEmpty = (row: (typeof rows)[number]): boolean => row.online_seconds === 0 && row.held_seconds === 0;
  await forget(tx, rows.filter(isEmpty));
  await putRows(
    tx,
    agentHours,
    rows.filter((row) => !isEmpty(row)),
  );
  await shareOut(tx, shares);
}

/** An hour in which nothing was done has no row, as if it had never been looked at. */
async function forget(tx: Tx, hours: readonly { member_id: string; hour_at: string }[]): Promise<void> {
  if (hours.length === 0) return;
  await sql`
    delete from agent_hours h
    using unnest(${hours.map((one) => one.member_id)}::uuid[], ${hours.map((one) => one.hour_at)}::timestamptz[])
      u (member_id, hour_at)
    where h.workspace_id = ${tx.workspaceId} and h.member_id = u.member_id and h.hour_at = u.hour_at
  `.execute(tx.db);
}

function nameOf({ memberId, hour }: MemberHour): string {
  return `${memberId} ${hour}`;
}

function stretchOf({ startedAt, endedAt }: PieceRow, index: number): Stretch {
  return { id: String(index), from: startedAt.getTime(), until: endedAt.getTime() };
}

async function piecesWithin(tx: Tx, hours: readonly MemberHour[]): Promise<PieceRow[]> {
  const members = hours.map(({ memberId }) => memberId);
  const moments = hours.map(({ hour }) => new Date(hour).toISOString());
  const { rows } = await sql<PieceRow>`
    with wanted as (select * from unnest(${members}::uuid[], ${moments}::timestamptz[]) u (member_id, hour_at))
    select s.member_id, s.hour_at, s.conversation_id, s.started_at, s.ended_at
    from wanted w join agent_spells s
      on s.workspace_id = ${tx.workspaceId} and s.member_id = w.member_id and s.hour_at = w.hour_at
    union all
    select o.member_id, o.hour_at, null, o.started_at, o.ended_at
    from wanted w join online_spells o
      on o.workspace_id = ${tx.workspaceId} and o.member_id = w.member_id and o.hour_at = w.hour_at
    order by 1, 2, 4, 3
  `.execute(tx.db);
  return rows;
}

interface Share {
  readonly piece: PieceRow;
  readonly seconds: number;
}

/** Gives each piece its share, and each conversation the sum of its own. */
async function shareOut(tx: Tx, shares: readonly Share[]): Promise<void> {
  const pieces = shares.map(({ piece }) => piece);
  const ids = pieces.map(({ conversationId }) => conversationId);
  await sql`
    update agent_spells s set exclusive_seconds = u.seconds
    from unnest(${pieces.map(({ memberId }) => memberId)}::uuid[], ${pieces.map(({ hourAt }) => hourAt.toISOString())}::timestamptz[],
      ${ids}::uuid[], ${pieces.map(({ startedAt }) => startedAt.toISOString())}::timestamptz[],
      ${shares.map(({ seconds }) => seconds)}::double precision[])
      u (member_id, hour_at, conversation_id, started_at, seconds)
    where s.workspace_id = ${tx.workspaceId} and s.member_id = u.member_id and s.hour_at = u.hour_at
      and s.conversation_id = u.conversation_id and s.started_at = u.started_at and s.exclusive_seconds <> u.seconds
  `.execute(tx.db);
  await sumUp(
    tx,
    ids.flatMap((id) => id ?? []),
  );
}

/** Gives conversations the time they were handled, alone and shared. */
export async function sumUp(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  const ids = [...new Set(conversationIds)];
  await sql`
    update conversation_measures c set held_seconds = n.held, exclusive_seconds = n.exclusive
    from (
      select u.id, coalesce(sum(extract(epoch from s.ended_at - s.started_at)), 0)::double precision as held,
        coalesce(sum(s.exclusive_seconds), 0) as exclusive
      from unnest(${ids}::uuid[]) u (id)
      left join agent_spells s on s.workspace_id = ${tx.workspaceId} and s.conversation_id = u.id
      group by u.id) n
    where c.workspace_id = ${tx.workspaceId} and c.conversation_id = n.id
      and (c.held_seconds, c.exclusive_seconds) is distinct from (n.held, n.exclusive)
  `.execute(tx.db);
}
