import { type CheckedFilter, isTimeGroup, type PeriodBucket } from '@zhiyin/domain/kit';
import type { Tx } from '../../context.ts';
import { compileFilter } from '../../filter/compile-filter.ts';
import type { Asking } from '../asking.ts';
import { isRowSource, type Keeping, type MetricSource } from '../metric-source.ts';
import { rowsKey, rowsShared } from '../rows-behind.ts';
import type { Day } from './shelf.ts';
import { windowsOf } from './windows.ts';

const [aMoment, another] = [new Date(0), new Date(86_400_000)];
const whole: PeriodBucket = { key: '', from: aMoment, to: another };

/** Something asked that days answer. */
export interface Plan {
  readonly asking: Asking;
  /** What days are made of: its rows by when they began. */
  readonly source: MetricSource;
  readonly keeps: Keeping;
  /** Whole days, and what is left of days that are cut. */
  readonly days: readonly Day[];
  readonly edges: readonly Day[];
  /** What of them makes each part. */
  readonly spans: readonly Day[];
  /** What is read for it: the same for all metrics of the same rows, cut alike. */
  readonly rows: string;
  /** What its days are kept under. */
  readonly name: string;
}

/** Plans what can be answered by days. */
export async function plansOf(tx: Tx, asked: readonly Asking[]): Promise<Plan[]> {
  const editions = new Map<unknown, Promise<string>>();
  const plans: Plan[] = [];
  for (const asking of asked) {
    const { source, scope } = asking;
    const { keeps, lasts: _, ...rest } = source;
    if (keeps === undefined || !canKeep(tx, asking, keeps)) continue;
    const pieces = await piecesOf(tx, asking);
    if (pieces === null) continue;
    const own: MetricSource = { ...rest, keeps };
    const rows = rowsKey(tx, own, { ...scope, parts: [whole], now: aMoment });
    const edition = editions.get(keeps.edition) ?? keeps.edition?.(tx) ?? Promise.resolve('');
    editions.set(keeps.edition, edition);
    const name = `${source.metric.key} ${await edition} ${scope.zone} ${rows}`;
    plans.push({ asking, source: own, keeps, ...pieces, rows, name });
  }
  return plans;
}

/** All that decides what a day comes to, as the database is asked for it. */
export function spelled(tx: Tx, { source, asking }: Plan): string {
  const rows = rowsShared(tx, [source], { ...asking.scope, parts: [whole], now: aMoment });
  const { sql, parameters } = rows.compile(tx.db);
  return JSON.stringify([source.aggregate, sql, parameters]);
}

async function piecesOf(
  tx: Tx,
  { source, scope, days }: Asking,
): Promise<Pick<Plan, 'days' | 'edges' | 'spans'> | null> {
  if (source.lasts !== undefined) return windowsOf(tx, source.lasts, scope);
  if (days === null || days.length === 0) return null;
  return { days: days.map(spanOf), edges: [], spans: scope.parts.map(spanOf) };
}

const spanOf = ({ from, to }: PeriodBucket): Day => ({ from: from.getTime(), to: to.getTime() });

function canKeep(tx: Tx, { source, scope }: Asking, { exceptBy = [] }: Keeping): boolean {
  if (isRowSource(source.over)) return false;
  const groups = [scope.groupBy, scope.thenBy].flatMap((group) =>
    group === undefined || isTimeGroup(group) ? [] : [group],
  );
  if ([...groups, ...fieldsOf(scope.filter)].some((field) => exceptBy.includes(field))) return false;
  return narrowing(tx, source, scope.filter, aMoment) === narrowing(tx, source, scope.filter, another);
}

/** A filter by what is so many days ago means other rows tomorrow. */
function narrowing(tx: Tx, { columns }: MetricSource, filter: CheckedFilter, now: Date): string {
  const { sql, parameters } = compileFilter(filter, columns, { now, me: tx.actor.id ?? undefined }).compile(
    tx.db,
  );
  return JSON.stringify([sql, parameters]);
}

function fieldsOf(filter: CheckedFilter): string[] {
  if ('all' in filter) return filter.all.flatMap(fieldsOf);
  if ('any' in filter) return filter.any.flatMap(fieldsOf);
  return 'not' in filter ? fieldsOf(filter.not) : [filter.field];
}
