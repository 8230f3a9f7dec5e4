import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { look } from '../database/transact.ts';

/** How far back it is known whom something concerned; whoever was away for longer reads their thread anew. */
const lastHeardMax = 20_000;

/** Where the last fact about each customer lies, of a stretch of the log. */
export interface LastHeard {
  /** Everything after `from` and up to `to` was looked at. */
  readonly from: number;
  readonly to: number;
  readonly positions: ReadonlyMap<string, number>;
}

/** Reads once for all who come back at the same time where something last concerned each customer. */
export async function readLastHeard(ctx: Context, to: number): Promise<LastHeard> {
  const from = Math.max(0, to - lastHeardMax);
  const rows = await look(ctx, async (tx) => {
    const read = await sql<{ customerId: string; last: string }>`
      select payload->>'customerId' as customer_id, max(position) as last from facts
      where workspace_id = ${tx.workspaceId} and position > ${from} and position <= ${to}
        and position is not null and payload ? 'customerId'
      group by 1`.execute(tx.db);
    return read.rows;
  });
  return { from, to, positions: new Map(rows.map(({ customerId, last }) => [customerId, Number(last)])) };
}
