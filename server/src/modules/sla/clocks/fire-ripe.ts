import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { currentEdition } from '../policies/edition.ts';
import { areStagesUsed } from '../policies/match-policy.ts';
import { factsToJudgeBy } from '../subjects/promised.ts';
import { catchUpAll, type Followed } from './catch-up.ts';
import { type ClockRow, clockColumns, readRow } from './clock-rows.ts';
import { type Belonging, tell, tellWarning } from './tell.ts';

/** Most clocks that one ring tells of. */
export const ripeMax = 500;

/** What a ring came to: how many clocks it moved on, and when those wake again. */
interface Fired {
  readonly count: number;
  readonly wakesAt: readonly Date[];
}

type FiredRow = ClockRow & Belonging & { readonly warnedBefore: number };

/**
 * Warns and breaches what is ripe, in one statement. A clock about which there are news that are not folded in yet is
 * not judged, nor is one that was read under policies that were changed since: an answer that came in time must not be
 * late because its reaction was.
 */
export async function fireRipe(tx: Tx): Promise<Fired> {
  const edition = await currentEdition(tx);
  const kinds = factsToJudgeBy(edition !== null && areStagesUsed(edition.policies));
  await catchUpAll(tx, await withNews(tx, kinds));
  const fired = await fire(tx, kinds);
  for (const row of fired) await tellOf(tx, row);
  return { count: fired.length, wakesAt: fired.flatMap(({ wakeAt }) => wakeAt ?? []) };
}

async function tellOf(tx: Tx, row: FiredRow): Promise<void> {
  if (row.outcome === 'breached') return tell(tx, 'breached', row, row);
  // After a standstill several are over: the last one says it all.
  const percent = row.warnPercents[row.warnedCount - 1];
  if (row.warnedCount > row.warnedBefore && percent !== undefined) await tellWarning(tx, percent, row, row);
}

async function withNews(tx: Tx, kinds: readonly string[]): Promise<readonly Followed[]> {
  const { rows } = await sql<Followed>`
    select distinct c.subject_kind, c.subject_id from (
      select subject_kind, subject_id from sla_clocks
      where workspace_id = ${tx.workspaceId} and wake_at <= ${tx.system.now()} order by wake_at limit ${ripeMax}) c
    where ${hasNews(tx, kinds)} or ${isOutdated(tx)} order by c.subject_id
  `.execute(tx.db);
  return rows;
}

/** Facts with a position that are not folded in yet: the index of a subject's facts ends with them. */
function hasNews(tx: Tx, kinds: readonly string[]) {
  return sql`exists (
    select 1 from facts f join sla_standings s
      on s.workspace_id = ${tx.workspaceId} and s.subject_id = c.subject_id
    where f.workspace_id = ${tx.workspaceId} and f.subject_id = c.subject_id
      and f.kind = any(${[...kinds]}::text[]) and f.position > s.position and f.position is not null offset 0)`;
}

/** Whom those facts are about that wait for their position: a moment's worth, asked once for all clocks. */
function unheard(tx: Tx, kinds: readonly string[]) {
  return sql`
    select f.subject_id from unsequenced u join facts f on f.workspace_id = u.workspace_id and f.fact_id = u.fact_id
    where u.workspace_id = ${tx.workspaceId} and u.kind = any(${[...kinds]}::text[])
      and f.subject_id is not null`;
}

/** The policies were changed since it was read. */
function isOutdated(tx: Tx) {
  return sql`exists (
    select 1 from sla_standings s join sla_editions e on e.workspace_id = s.workspace_id and s.edition < e.edition
    where s.workspace_id = ${tx.workspaceId} and s.subject_id = c.subject_id offset 0)`;
}

async function fire(tx: Tx, kinds: readonly string[]): Promise<FiredRow[]> {
  const now = tx.system.now();
  const columns = sql.join(clockColumns.map((column) => sql.ref(`k.${column}`)));
  const { rows } = await sql<FiredRow>`
    with unheard as materialized (${unheard(tx, kinds)}), ripe as materialized (
      select c.clock_id, c.subject_id, c.warned_count as warned_before from (
        select clock_id, subject_id, warned_count from sla_clocks
        where workspace_id = ${tx.workspaceId} and wake_at <= ${now} order by wake_at limit ${ripeMax}
        for update skip locked) c
      where c.subject_id not in (select subject_id from unheard) and not ${hasNews(tx, kinds)}
        and not ${isOutdated(tx)}
    ), whose as materialized (
      -- The fence makes the database look up these few things one by one, instead of reading all there are.
      select ripe.*, v.assignee_id, v.team_id, v.customer_id from ripe cross join lateral (
        (select assignee_id, team_id, customer_id from conversations
          where workspace_id = ${tx.workspaceId} and conversation_id = ripe.subject_id offset 0)
        union all
        (select assignee_id, team_id, customer_id from tickets
          where workspace_id = ${tx.workspaceId} and ticket_id = ripe.subject_id offset 0)) v
    )
    update sla_clocks k set
      warned_count = (select count(*) from unnest(k.warns_at) w where w <= ${now}),
      breached_at = case when k.due_at <= ${now} then k.due_at end,
      outcome = case when k.due_at <= ${now} then 'breached' end,
      decided_at = case when k.due_at <= ${now} then k.due_at end,
      wake_at = case when k.due_at > ${now}
        then (select min(w) from unnest(k.warns_at || k.due_at) w where w > ${now}) end,
      assignee_id = whose.assignee_id, team_id = whose.team_id
    from whose where k.workspace_id = ${tx.workspaceId} and k.clock_id = whose.clock_id
    returning ${columns}, whose.warned_before, whose.customer_id
  `.execute(tx.db);
  return rows.map((row) => ({ ...readRow(row), warnedBefore: row.warnedBefore, customerId: row.customerId }));
}
