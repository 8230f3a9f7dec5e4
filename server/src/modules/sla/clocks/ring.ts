import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { DueKind } from '#platform/due/due-kind.ts';
import { bell, ringAt } from './bells.ts';
import { fireRipe, ripeMax } from './fire-ripe.ts';

/** How soon to look again for clocks that somebody was just changing. */
const againMs = 200;

/**
 * Rings once for all clocks of a shop that wake in the same second, at its end: a thousand in one second are one piece
 * of work. What a clock comes to is written in the transaction that takes the bell off the table, so it is told once.
 */
export const ring: DueKind = {
  ...bell,
  run: async (tx) => {
    const fired = await fireRipe(tx);
    await ringAt(tx, fired.wakesAt);
    const isMore = fired.count === ripeMax || (await isRipe(tx));
    return isMore ? { at: new Date(tx.system.now().getTime() + (fired.count > 0 ? 0 : againMs)) } : undefined;
  },
};

async function isRipe(tx: Tx): Promise<boolean> {
  const { rows } = await sql`
    select 1 from sla_clocks where workspace_id = ${tx.workspaceId} and wake_at <= ${tx.system.now()} limit 1
  `.execute(tx.db);
  return rows.length > 0;
}
