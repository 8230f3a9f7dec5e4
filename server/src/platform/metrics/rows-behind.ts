import {
  type CheckedFilter,
  fieldOf,
  isTimeGroup,
  type Metric,
  type MetricPeriod,
  type PeriodBucket,
} from '@zhiyin/domain/kit';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '../context.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import { type Asked, isRowSource, type MetricSource, type Piece, type RowSource } from './metric-source.ts';
import { placed } from './placed.ts';

/** Which rows of a metric are meant. */
export interface Scope {
  readonly filter: CheckedFilter;
  readonly zone: MetricPeriod['zone'];
  /** The parts of the period, which follow each other without a gap. */
  readonly parts: readonly PeriodBucket[];
  readonly groupBy: string | undefined;
  readonly thenBy: string | undefined;
  /** As of when; the present unless given. */
  readonly now?: Date;
}

/**
 * The rows behind a metric as a query: `id`, `conversation_id`, `at`, `value`, `part` (the place of its bucket, from
 * 1), `grp`, `then_grp`, and where the metric needs them `divisor` and `each`. The numbers and the lists that they
 * open are both made of it, so they cannot disagree.
 */
export function rowsBehind(tx: Tx, source: MetricSource, scope: Scope): RawBuilder<unknown> {
  return selected(tx, source.metric, source, scope, (asked) => {
    const needed = neededOf(source, asked, '');
    const conversation = source.conversation ?? sql`null::uuid`;
    return { shown: { conversation_id: conversation, ...needed }, counted: Object.values(needed) };
  });
}

/**
 * The rows of several metrics that are made of the same ones, read once: `value0`, `divisor0` and `each0` of the first
 * and so on. A row counts in a metric only where all that it needs is not null, see `neededNames`.
 */
export function rowsShared(tx: Tx, sources: readonly MetricSource[], scope: Scope): RawBuilder<unknown> {
  const [first] = sources;
  if (first === undefined) throw new Error('There is no metric to read rows for.');
  return selected(tx, first.metric, first, scope, (asked) => ({
    shown: Object.assign({}, ...sources.map((source, index) => neededOf(source, asked, String(index)))),
    counted: [],
  }));
}

/** Metrics of one scope with the same key are made of the same rows, but for what each needs of them. */
export function rowsKey(tx: Tx, source: MetricSource, scope: Scope): string {
  const bare = selected(tx, source.metric, source, scope, () => ({ shown: {}, counted: [] }));
  const { sql: text, parameters } = bare.compile(tx.db);
  return JSON.stringify([text, parameters]);
}

/** The names of what a metric needs of each row. */
export function neededNames({ over, each }: MetricSource, suffix: string): string[] {
  const hasDivisor = over !== undefined && !isRowSource(over);
  return ['value', ...(hasDivisor ? ['divisor'] : []), ...(each === undefined ? [] : ['each'])].map(
    (name) => `${name}${suffix}`,
  );
}

/** The rows from elsewhere that a metric is divided by: `at`, `value`, `part`, `grp` and `then_grp`. */
export function rowsDividing(
  tx: Tx,
  { metric }: MetricSource,
  over: RowSource,
  scope: Scope,
): RawBuilder<unknown> {
  return selected(tx, metric, over, scope, (asked) => {
    const value = numberOf(over, asked);
    return { shown: { value }, counted: [value] };
  });
}

type Columns = Readonly<Record<string, Expression<unknown>>>;

function numberOf({ value }: RowSource, asked: Asked): Expression<unknown> {
  return value === undefined ? sql`1::double precision` : sql`(${made(value, asked)})::double precision`;
}

function neededOf(source: MetricSource, asked: Asked, suffix: string): Columns {
  const { over, each } = source;
  return {
    [`value${suffix}`]: numberOf(source, asked),
    ...(over !== undefined &&
      !isRowSource(over) && { [`divisor${suffix}`]: sql`(${made(over, asked)})::double precision` }),
    ...(each !== undefined && { [`each${suffix}`]: sql`(${each})::text` }),
  };
}

/** Selects rows of a source; those for which something of `counted` is null are left out. */
function selected(
  tx: Tx,
  metric: Metric,
  rows: RowSource,
  scope: Scope,
  columnsOf: (asked: Asked) => { shown: Columns; counted: readonly Expression<unknown>[] },
): RawBuilder<unknown> {
  const now = scope.now ?? tx.system.now();
  const place = placed(rows, scope, now);
  const isMany = (key: string) => fieldOf(metric.fields, key)?.type === 'choices';
  const group = groupOf(rows, scope.groupBy, scope.zone, isMany, sql`chosen`);
  const then = groupOf(rows, scope.thenBy, scope.zone, isMany, sql`then_chosen`);
  const { shown, counted } = columnsOf(place.asked);
  const conditions: Expression<SqlBool>[] = [
    sql<SqlBool>`${rows.workspaceId} = ${tx.workspaceId}`,
    place.condition,
    compileFilter(scope.filter, rows.columns, { now, me: tx.actor.id ?? undefined }),
    ...counted.map((column) => sql<SqlBool>`${column} is not null`),
  ];
  if (rows.where) conditions.push(made(rows.where, place.asked));
  if (rows.isVisible) conditions.push(rows.isVisible(tx));
  const named = Object.entries(shown).map(([name, column]) => sql`, ${column} as ${sql.ref(name)}`);
  return sql`
    select ${rows.id} as id, ${rows.at} as at, ${place.part} as part,
      ${group.column} as grp, ${then.column} as then_grp ${sql.join(named, sql` `)}
    from ${made(rows.from, place.asked)} ${place.join} ${group.join} ${then.join}
    where ${sql.join(conditions, sql` and `)}`;
}

function made<Type>(piece: Piece<Type>, asked: Asked): Expression<Type> {
  return typeof piece === 'function' ? piece(asked) : piece;
}

interface Grouped {
  readonly column: RawBuilder<unknown>;
  readonly join: RawBuilder<unknown>;
}

/** A row with several choices stands in the group of each. An empty text and an empty list are no value. */
function groupOf(
  rows: RowSource,
  groupBy: string | undefined,
  zone: string,
  isMany: (key: string) => boolean,
  alias: RawBuilder<unknown>,
): Grouped {
  if (groupBy === undefined) return { column: sql`null::text`, join: sql`` };
  if (isTimeGroup(groupBy)) {
    const shape = groupBy === '@hour' ? 'HH24' : 'ID';
    return { column: sql`to_char(${rows.at} at time zone ${zone}, ${shape})`, join: sql`` };
  }
  const column = rows.columns[groupBy];
  if (column === undefined) throw new Error(`The group “${groupBy}” has no column.`);
  if (!isMany(groupBy)) return { column: sql`nullif((${column})::text, '')`, join: sql`` };
  const join = sql`left join lateral unnest(${column}) as ${alias} (key) on true`;
  return { column: sql`nullif(${alias}.key, '')`, join };
}
