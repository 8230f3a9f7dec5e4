import { type CheckedFilter, fieldOf, type PeriodBucket } from '@zhiyin/domain/kit';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../context.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import type { MetricSource } from './metric-source.ts';

/** Which rows of a metric are meant. */
export interface Scope {
  readonly filter: CheckedFilter;
  /** The parts of the period, which follow each other without a gap. */
  readonly parts: readonly PeriodBucket[];
  readonly groupBy: string | undefined;
}

/**
 * The rows behind a metric as a query: `id`, `conversation_id`, `at`, `value`, `part` (the place of its bucket, from 1) and `grp`. The
 * numbers and the lists that they open are both made of it, so they cannot disagree.
 */
export function rowsBehind(tx: Tx, source: MetricSource, scope: Scope): RawBuilder<unknown> {
  const { parts } = scope;
  const from = parts[0]?.from ?? new Date(0);
  const to = parts.at(-1)?.to ?? from;
  const starts = parts.map((part) => part.from.toISOString());
  const value = source.value ?? sql`1`;
  const group = groupOf(source, scope.groupBy);
  const conditions: Expression<SqlBool>[] = [
    sql<SqlBool>`${source.workspaceId} = ${tx.workspaceId}`,
    sql<SqlBool>`${source.at} >= ${from} and ${source.at} < ${to}`,
    sql<SqlBool>`${value} is not null`,
    compileFilter(scope.filter, source.columns, { now: tx.system.now(), me: tx.actor.id ?? undefined }),
  ];
  if (source.where) conditions.push(source.where);
  if (source.isVisible) conditions.push(source.isVisible(tx));
  return sql`
    select ${source.id} as id, ${source.conversation ?? sql`null::uuid`} as conversation_id, ${source.at} as at, (${value})::double precision as value,
      width_bucket(${source.at}, ${starts}::timestamptz[]) as part, ${group.column} as grp
    from ${source.from} ${group.join}
    where ${sql.join(conditions, sql` and `)}`;
}

/** A row with several choices stands in the group of each. An empty text and an empty list are no value. */
function groupOf(
  source: MetricSource,
  groupBy: string | undefined,
): { column: RawBuilder<unknown>; join: RawBuilder<unknown> } {
  const column = groupBy === undefined ? undefined : source.columns[groupBy];
  if (groupBy === undefined || column === undefined) return { column: sql`null::text`, join: sql`` };
  if (fieldOf(source.metric.fields, groupBy)?.type !== 'choices') {
    return { column: sql`nullif((${column})::text, '')`, join: sql`` };
  }
  const join = sql`left join lateral unnest(${column}) as chosen (key) on true`;
  return { column: sql`nullif(chosen.key, '')`, join };
}
