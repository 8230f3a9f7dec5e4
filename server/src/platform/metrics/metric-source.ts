import {
  type Aggregate,
  type Metric,
  type MetricRegistry,
  metricRegistry,
  type Permission,
} from '@zhiyin/domain/kit';
import type { Expression, SqlBool } from 'kysely';
import type { Context, Tx } from '../context.ts';
import type { FilterColumns } from '../filter/compile-filter.ts';
import { perSystem } from '../per-system.ts';

/**
 * The question at hand, as SQL: `now`, and from when until when a row is looked at. For rows dated by one moment
 * that is the period asked for; for rows that all stand equally long, when those began that stand at any end of it; for
 * other rows that last, what of them lies in the bucket (`over-time`), or their beginning and the moment they stand at
 * (`at-the-end`).
 */
export interface Asked {
  readonly now: Expression<Date>;
  readonly from: Expression<Date>;
  readonly to: Expression<Date>;
}

/** A piece of SQL, or how to make it for the question at hand. */
export type Piece<Type> = Expression<Type> | ((asked: Asked) => Expression<Type>);

/**
 * From when on rows began that stand at an end, asked in a zone: never earlier for a later end. Where that is where a
 * day of the zone begins, days answer it without being cut.
 */
export type Since = (end: Expression<Date>, zone: string) => Expression<Date>;

/** Rows from somewhere: one for each thing counted, dated by `at`. */
export interface RowSource {
  /** One table or several joined. */
  readonly from: Piece<unknown>;
  readonly workspaceId: Expression<unknown>;
  readonly id: Expression<unknown>;
  readonly at: Expression<unknown>;
  /**
   * For rows that last from `at` on, `until` then (null: still) or each equally long. `over-time` counts a row in every
   * bucket that it touches, with what lies in it: hours online. `at-the-end` counts it in every bucket at whose end it
   * stands: a backlog, the scores of six months. The running bucket ends now. Such metrics have no groups of time.
   */
  readonly lasts?:
    | { readonly counts: 'over-time' | 'at-the-end'; readonly until: Expression<unknown> }
    | { readonly counts: 'at-the-end'; readonly since: Since };
  /** A number for each row; a row where it is null does not count. 1 unless given; for a share, 1 or 0. */
  readonly value?: Piece<unknown>;
  /** Rows that count at all. */
  readonly where?: Piece<SqlBool>;
  /** Rows the caller may see; all unless given. Numbers tell, so they are narrowed like lists. */
  readonly isVisible?: (ctx: Context) => Expression<SqlBool>;
  /** The columns behind the metric's fields. */
  readonly columns: FilterColumns;
  /** Days of the past are read once and kept; each time anew unless given. Of rows that last, days by their beginning. */
  readonly keeps?: Keeping;
}

/** How long what a day came to may be kept: until somebody notes that its rows were changed, see `metric_touches`. */
export interface Keeping {
  /** What is noted of the tables that the rows are read from. */
  readonly touchedBy: readonly string[];
  /** Fields read from elsewhere: what is narrowed or grouped by them is not kept. */
  readonly exceptBy?: readonly string[];
  /**
   * For so many days after its end a day may still come to something else without anything being written, as time
   * itself goes by, or as its rows reach into other days: counted back from `until`, where it hangs on the calendar. 0 unless
   * given.
   */
  readonly settlesAfterDays?: number | ((tx: Tx, until: Date) => Promise<number>);
  /** What is noted of one moment concerns rows dated so many hours earlier or later, too. */
  readonly reachHours?: number;
  /** Something besides that all days hang on, such as the month that runs: what was kept under another counts no more. */
  readonly edition?: (tx: Tx) => Promise<string>;
}

/**
 * Where a metric's rows come from, as pieces of SQL. The ground puts questions together from them.
 *
 * @example
 * { metric: conversationsOpened, may: inboxRead, from: sql`conversations c`, workspaceId: sql.ref('c.workspaceId'),
 *   id: sql.ref('c.conversationId'), at: sql.ref('c.openedAt'), aggregate: 'count',
 *   columns: { channel: sql.ref('c.channel') } }
 */
export interface MetricSource extends RowSource {
  readonly metric: Metric;
  /** What one must be allowed, besides seeing metrics at all. */
  readonly may: Permission;
  /** The conversation that a row belongs to, so that screens can open it; the id itself when the row is one. */
  readonly conversation?: Expression<unknown>;
  readonly aggregate: Aggregate;
  /** For `distinct`, `repeat` and `per`: what is told apart, such as the customer; rows where it is null do not count. */
  readonly each?: Expression<unknown>;
  /**
   * For `ratio` and `rate`: what the values are divided by. Either a number of the same row (a row where it is null
   * does not count), or rows from elsewhere whose values (1 unless given) are added up, such as the orders that
   * complaints are set against; those know the metric's fields by columns of their own.
   */
  readonly over?: Piece<unknown> | RowSource;
}

/** Whether it is divided by rows from elsewhere. */
export function isRowSource(over: MetricSource['over']): over is RowSource {
  return over !== undefined && 'workspaceId' in over && 'columns' in over;
}

/** Every metric there is, and where its rows come from. */
export interface MetricSources {
  readonly registry: MetricRegistry;
  find(key: string): MetricSource | undefined;
}

/** Gathers what the modules give. @throws when two share a key, a field has no column, or an aggregate lacks a part. */
export function metricSources(sources: readonly MetricSource[]): MetricSources {
  const registry = metricRegistry(sources.map(({ metric }) => metric));
  for (const source of sources) requireWhole(source);
  const byKey = new Map(sources.map((source) => [source.metric.key, source]));
  return { registry, find: (key) => byKey.get(key) };
}

function requireWhole({ metric, aggregate, columns, each, over }: MetricSource): void {
  const tables = isRowSource(over) ? [columns, over.columns] : [columns];
  const bare = Object.keys(metric.fields).find((field) =>
    tables.some((known) => !Object.hasOwn(known, field)),
  );
  if (bare !== undefined) throw new Error(`The field “${bare}” of “${metric.key}” has no column.`);
  const needsEach = aggregate === 'distinct' || aggregate === 'repeat' || aggregate === 'per';
  if (needsEach !== (each !== undefined)) throw new Error(`“${metric.key}” must say what is told apart.`);
  const needsOver = aggregate === 'ratio' || aggregate === 'rate';
  if (needsOver !== (over !== undefined)) throw new Error(`“${metric.key}” must say what it is divided by.`);
}

/** The metrics of a running system; the app gathers them from its modules when it is built. */
export const knownMetrics = perSystem<MetricSources>(() => metricSources([]));
