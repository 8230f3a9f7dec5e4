import { type Metric, type MetricRegistry, metricRegistry, type Permission } from '@zhiyin/domain/kit';
import type { Expression, SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import type { FilterColumns } from '../filter/compile-filter.ts';
import { perSystem } from '../per-system.ts';

/** What is made of the values of many rows. Of no rows, count and sum are 0 and all else is null. */
export type Aggregate = 'count' | 'sum' | 'average' | 'median' | 'p90';

/**
 * Where a metric's rows come from, as pieces of SQL. The ground puts questions together from them: one row for each
 * thing counted, dated by `at`.
 *
 * @example
 * { metric: conversationsOpened, may: inboxRead, from: sql`conversations c`, workspaceId: sql.ref('c.workspaceId'),
 *   id: sql.ref('c.conversationId'), at: sql.ref('c.openedAt'), aggregate: 'count',
 *   columns: { channel: sql.ref('c.channel') } }
 */
export interface MetricSource {
  readonly metric: Metric;
  /** What one must be allowed, besides seeing metrics at all. */
  readonly may: Permission;
  /** One table or several joined. */
  readonly from: Expression<unknown>;
  readonly workspaceId: Expression<unknown>;
  readonly id: Expression<unknown>;
  readonly at: Expression<unknown>;
  /** The conversation that a row belongs to, so that screens can open it; the id itself when the row is one. */
  readonly conversation?: Expression<unknown>;
  /** A number for each row; a row where it is null does not count. 1 unless given; for a share, 1 or 0. */
  readonly value?: Expression<unknown>;
  readonly aggregate: Aggregate;
  /** Rows that count at all. */
  readonly where?: Expression<SqlBool>;
  /** Rows the caller may see; all unless given. Numbers tell, so they are narrowed like lists. */
  readonly isVisible?: (ctx: Context) => Expression<SqlBool>;
  /** The columns behind the metric's fields. */
  readonly columns: FilterColumns;
}

/** Every metric there is, and where its rows come from. */
export interface MetricSources {
  readonly registry: MetricRegistry;
  find(key: string): MetricSource | undefined;
}

/** Gathers what the modules give. @throws when two share a key, or a field has no column. */
export function metricSources(sources: readonly MetricSource[]): MetricSources {
  const registry = metricRegistry(sources.map(({ metric }) => metric));
  for (const { metric, columns } of sources) {
    const bare = Object.keys(metric.fields).find((field) => !Object.hasOwn(columns, field));
    if (bare !== undefined) throw new Error(`The field “${bare}” of “${metric.key}” has no column.`);
  }
  const byKey = new Map(sources.map((source) => [source.metric.key, source]));
  return { registry, find: (key) => byKey.get(key) };
}

/** The metrics of a running system; the app gathers them from its modules when it is built. */
export const knownMetrics = perSystem<MetricSources>(() => metricSources([]));
