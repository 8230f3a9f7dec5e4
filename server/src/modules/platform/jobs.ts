import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';

const dayMs = 24 * 3600_000;
const rowsMax = 5_000;

/** What is not needed for ever, and how long it stays. The trail of facts stays whole. */
const sweeps = [
  { table: 'idempotency', key: 'key', days: 7, over: sql`true` },
  { table: 'webhook_deliveries', key: 'delivery_id', days: 30, over: sql`state <> 'waiting'` },
  { table: 'mails', key: 'mail_id', days: 180, over: sql`state in ('sent', 'handed-on')` },
  { table: 'notices', key: 'notice_id', days: 90, over: sql`true` },
] as const;

/** Once a day, for each shop: takes away what has served its time, some thousand rows in one go. */
export const keepHouse = dueKind('platform:keep-house', {
  run: async (tx) => {
    const now = tx.system.now();
    let isMore = false;
    for (const one of sweeps) {
      const removed = await sweep(tx, one, new Date(now.getTime() - one.days * dayMs));
      isMore ||= removed === rowsMax;
    }
    return { at: new Date(now.getTime() + (isMore ? 60_000 : dayMs)) };
  },
  atOnce: 1,
});

async function sweep(tx: Tx, { table, key, over }: (typeof sweeps)[number], before: Date): Promise<number> {
  const name = sql.table(table);
  const { numAffectedRows } = await sql`
    delete from ${name} where workspace_id = ${tx.workspaceId} and ${sql.ref(key)} in (
      select ${sql.ref(key)} from ${name}
      where workspace_id = ${tx.workspaceId} and created_at < ${before} and ${over} limit ${rowsMax})
  `.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
}
