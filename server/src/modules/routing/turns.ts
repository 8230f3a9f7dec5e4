import type { TurnTaker } from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import { shareOf } from '#modules/people';
import type { Tx } from '#platform/context.ts';

/** Whose turn it was when, by member. */
export async function turnsOf(tx: Tx): Promise<Map<string, TurnTaker & { assignedAt: Date }>> {
  const rows = await tx.db
    .selectFrom('routingTurns')
    .select(['memberId', 'turn', 'start', 'assignedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** As `turnsOf`, for each entry by which customers come: turns by entry, by member. */
export async function channelTurnsOf(tx: Tx): Promise<Map<string, Map<string, TurnTaker>>> {
  const rows = await tx.db
    .selectFrom('routingChannelTurns')
    .select(['memberId', 'channelId', 'turn', 'start'])
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  const all = new Map<string, Map<string, TurnTaker>>();
  for (const { memberId, channelId, ...turn } of rows)
    all.set(memberId, (all.get(memberId) ?? new Map<string, TurnTaker>()).set(channelId, turn));
  return all;
}

/** Notes that a member was given a conversation now: they are the last in the order of turns, and in that of its entry. */
export async function takeTurn(tx: Tx, memberId: string, channelId: string | null): Promise<void> {
  const { workspaceId } = tx;
  const share = await shareOf(tx, memberId);
  const { rows } = await sql<{ turn: number }>`
    insert into routing_turns as own (workspace_id, member_id, assigned_at, turn, start)
    select ${workspaceId}, ${memberId}, ${tx.system.now()}, coalesce(max(turn), 0) + 1, coalesce(max(start), 0)
    from routing_turns where workspace_id = ${workspaceId}
    on conflict (workspace_id, member_id) do update
    set turn = excluded.turn, assigned_at = excluded.assigned_at, start = greatest(excluded.start, own.start + 1 / ${share}::double precision)
    returning turn
  `.execute(tx.db);
  const turn = rows[0]?.turn;
  if (channelId === null || turn === undefined) return;
  await sql`
    insert into routing_channel_turns as own (workspace_id, member_id, channel_id, turn, start)
    select ${workspaceId}, ${memberId}, ${channelId}, ${turn}::bigint, coalesce(max(start), 0)
    from routing_channel_turns where workspace_id = ${workspaceId} and channel_id = ${channelId}
    on conflict (workspace_id, member_id, channel_id) do update
    set turn = excluded.turn, start = greatest(excluded.start, own.start + 1 / ${share}::double precision)
  `.execute(tx.db);
}
