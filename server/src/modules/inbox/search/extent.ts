import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** How far the log of a workspace is indexed, and how long it is. */
export interface Extent {
  /** The first position that is not indexed. */
  readonly next: number;
  readonly last: number;
}

export async function extentOf(tx: Tx): Promise<Extent> {
  const { rows } = await sql<{ next: string | null; last: string | null }>`
    select (select next_position from message_index where workspace_id = ${tx.workspaceId}) as next,
      (select last_position from positions where workspace_id = ${tx.workspaceId}) as last
  `.execute(tx.db);
  return { next: Number(rows[0]?.next ?? 0), last: Number(rows[0]?.last ?? 0) };
}
