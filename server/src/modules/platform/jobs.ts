import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { tidyStoredDays } from '#platform/metrics/days/stored-days.ts';
import { switchOffUnreadable } from '#platform/rules/trouble/look-over.ts';

const dayMs = 24 * 3600_000;
const rowsMax = 5_000;
const [trialDays, trialsMax] = [90, 5];

interface Sweep {
  readonly table: string;
  readonly key: string;
  /** From when it counts; when it was made unless said. */
  readonly at?: string;
  readonly days: number;
  readonly over: RawBuilder<unknown>;
}

/** What is not needed for ever, and how long it stays. The trail of facts stays whole. */
const sweeps: readonly Sweep[] = [
  { table: 'idempotency', key: 'key', days: 7, over: sql`true` },
  { table: 'webhook_deliveries', key: 'delivery_id', days: 30, over: sql`state <> 'waiting'` },
  { table: 'mails', key: 'mail_id', days: 180, over: sql`state in ('sent', 'handed-on')` },
  // What a push service did not take for days nobody needs to be told of.
  { table: 'pushes', key: 'push_id', days: 2, over: sql`true` },
  // Kept anew whenever its reader comes by; a sign-in lasts no longer.
  { table: 'push_browsers', key: 'browser_id', days: 31, over: sql`true` },
  { table: 'notices', key: 'notice_id', days: 90, over: sql`true` },
  // Whoever looked away for so long begins anew.
  { table: 'metric_touches', key: 'touch_id', days: 1, over: sql`true` },
  // Longer than a step may be put off; that a rule fired stays on the timeline.
  { table: 'rule_firings', key: 'firing_id', at: 'fired_at', days: 400, over: sql`true` },
];

/**
 * Once a day, for each shop: takes away what has served its time, some thousand rows in one go, and switches off rules
 * that nothing sets off any more because an update has taken away what they speak of.
 */
export const keepHouse = dueKind('platform:keep-house', {
  run: async (tx) => {
    const now = tx.system.now();
    let isMore = false;
    await tidyStoredDays(tx);
    for (const one of sweeps) {
      const removed = await sweep(tx, one, new Date(now.getTime() - one.days * dayMs));
      isMore ||= removed === rowsMax;
    }
    await switchOffUnreadable(tx);
    isMore ||= await sweepTrials(tx, new Date(now.getTime() - trialDays * dayMs));
    return { at: new Date(now.getTime() + (isMore ? 60_000 : dayMs)) };
  },
  atOnce: 1,
});

async function sweep(tx: Tx, { table, key, at = 'created_at', over }: Sweep, before: Date): Promise<number> {
  const name = sql.table(table);
  const { numAffectedRows } = await sql`
    delete from ${name} where workspace_id = ${tx.workspaceId} and ${sql.ref(key)} in (
      select ${sql.ref(key)} from ${name}
      where workspace_id = ${tx.workspaceId} and ${sql.ref(at)} < ${before} and ${over} limit ${rowsMax})
  `.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
}

/** Old trials go with what they found, which is thousands of rows each. True when there are more. */
async function sweepTrials(tx: Tx, before: Date): Promise<boolean> {
  const old = await tx.db
    .selectFrom('ruleTrials')
    .select('trialId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('createdAt', '<', before)
    .where('state', '<>', 'running')
    .limit(trialsMax)
    .execute();
  const trialIds = old.map(({ trialId }) => trialId);
  if (trialIds.length === 0) return false;
  for (const table of ['ruleTrialHits', 'ruleTrials'] as const) {
    await tx.db
      .deleteFrom(table)
      .where('workspaceId', '=', tx.workspaceId)
      .where('trialId', 'in', trialIds)
      .execute();
  }
  return old.length === trialsMax;
}
