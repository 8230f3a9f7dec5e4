import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** Whose turn it was when, by member. */
export async function turnsOf(tx: Tx): Promise<Map<string, { turn: number; assignedAt: Date }>> {
  const rows = await tx.db
    .selectFrom('routingTurns')
    .select(['memberId', 'turn', 'assignedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** As `turnsOf`, for each entry by which customers come: turns by entry, by member. */
export async function channelTurnsOf(tx: Tx): Promise<Map<string, Map<string, number>>> {
  const rows = await tx.db
    .selectFrom('routingChannelTurns')
    .select(['memberId', 'channelId', 'turn'])
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  const all = new Map<string, Map<string, number>>();
  for (const { memberId, channelId, turn } of rows)
    all.set(memberId, (all.get(memberId) ?? new Map<string, number>()).set(channelId, turn));
  return all;
}

/** Notes that a member was given a conversation now: they are the last in the order of turns, and in that of its entry. */
export async function takeTurn(tx: Tx, memberId: string, channelId: string | null): Promise<void> {
  const { workspaceId } = tx;
  const { rows } = await sql<{ turn: number }>`
    insert into routing_turns (workspace_id, member_id, assigned_at, turn)
    select ${workspaceId}, ${memberId}, ${tx.system.now()}, coalesce(max(turn), 0) + 1
    from routing_turns where workspace_id = ${workspaceId}
    on conflict (workspace_id, member_id) do update
    set turn = excluded.turn, assigned_at = excluded.assigned_at
    returning turn
  `.execute(tx.db);
  const turn = rows[0]?.turn;
  if (channelId === null || turn === undefined) return;
  await tx.db
    .insertInto('routingChannelTurns')
    .values({ workspaceId, memberId, channelId, turn })
    .onConflict((row) => row.columns(['workspaceId', 'memberId', 'channelId']).doUpdateSet({ turn }))
    .execute();
}
