import type { SlaMetric, urgencies } from '@zhiyin/domain/sla';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { type ClockRow, clockColumns, readRow } from './clock-rows.ts';

/** The things of one kind that the caller may see. */
export interface Seen {
  /** The things, joined to clocks `k`. */
  readonly join: RawBuilder<unknown>;
  readonly isVisible: RawBuilder<SqlBool>;
}

/** Which clocks a list is about. */
export interface AskedUrgent {
  readonly show: (typeof urgencies)[number];
  readonly metric?: SlaMetric | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const columns = sql.join(clockColumns.map((column) => sql.ref(`k.${column}`)));

/** A page of things by their most urgent running clock, one clock each. */
export async function pageOfUrgent(
  tx: Tx,
  { join, isVisible }: Seen,
  { show, metric, after, limit }: AskedUrgent,
): Promise<{ items: ClockRow[]; next: string | null }> {
  const now = tx.system.now();
  const before = momentCursor.read(after);
  const shown = {
    all: sql`true`,
    breached: sql`(k.breached_at is not null or k.due_at <= ${now})`,
    'at-risk': sql`(k.due_at > ${now} and k.breached_at is null and k.warns_at[1] <= ${now})`,
  }[show];
  const { rows } = await sql<ClockRow>`
    select * from (
      select distinct on (k.subject_id) ${columns} from sla_clocks k ${join}
      where k.workspace_id = ${tx.workspaceId} and k.phase = 'running' and k.due_at is not null and ${shown}
        and ${metric === undefined ? sql`true` : sql`k.metric = ${metric}`} and ${isVisible}
      order by k.subject_id, k.due_at
    ) urgent
    where ${before === null ? sql`true` : sql`(date_trunc('milliseconds', due_at), subject_id) > (${before.at}, ${before.id}::uuid)`}
    order by date_trunc('milliseconds', due_at), subject_id limit ${limit + 1}
  `.execute(tx.db);
  return asPage(rows.map(readRow), limit, (last) =>
    momentCursor.write(last.dueAt ?? last.asOf, last.subjectId),
  );
}

/**
 * The most urgent clock of each thing: what runs before what is paused, and of what runs what is due first. Things that
 * the caller may not see are left out, as are those without a clock.
 */
export async function mostUrgentOf(
  tx: Tx,
  { join, isVisible }: Seen,
  subjectIds: readonly string[],
): Promise<ClockRow[]> {
  if (subjectIds.length === 0) return [];
  const { rows } = await sql<ClockRow>`
    select distinct on (k.subject_id) ${columns} from sla_clocks k ${join}
    where k.workspace_id = ${tx.workspaceId} and k.subject_id = any(${[...subjectIds]}::uuid[])
      and k.phase in ('running', 'paused') and ${isVisible}
    order by k.subject_id, k.phase desc, k.due_at nulls last, k.remaining_seconds
  `.execute(tx.db);
  return rows.map(readRow);
}
