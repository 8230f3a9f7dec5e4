import { sql } from 'kysely';
import type { Tx } from '../context.ts';

/** The next day, or Monday, at nine by the shop's clock: when people begin and look at what is told to them. */
export async function nextAtNine(tx: Tx, every: 'day' | 'week'): Promise<Date> {
  const step = sql.lit(every);
  const { at } = await tx.db
    .selectFrom('workspaces')
    .select(
      sql<Date>`(date_trunc(${step}, (${tx.system.now()}::timestamptz at time zone time_zone) - interval '9 hours')
        + ${sql.lit(`1 ${every} 9 hours`)}::interval) at time zone time_zone`.as('at'),
    )
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return at;
}
