import type { Word } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** @throws Refusal `conflict`, with the reason given, when the shop keeps as many of a kind as it may. */
export async function requireRoom(
  tx: Tx,
  table: 'alerts' | 'dashboards' | 'goals' | 'mailings',
  max: number,
  reason: Word,
): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)}
    where workspace_id = ${tx.workspaceId} and archived_at is null
  `.execute(tx.db);
  if ((rows[0]?.count ?? 0) >= max) throw new Refusal('conflict', reason, { max });
}
