import { type CheckedFilter, isTimeGroup, type PeriodBucket } from '@zhiyin/domain/kit';
import type { Tx } from '../../context.ts';
import { compileFilter } from '../../filter/compile-filter.ts';
import type { Asking } from '../asking.ts';
import { isRowSource, type Keeping, type MetricSource, type Since } from '../metric-source.ts';
import { rowsKey, rowsShared, type Scope } from '../rows-behind.ts';
import type { Day } from './shelf.ts';
import { type Windows, windowsOf } from './windows.ts';

const [aMoment, another] = [new Date(0), new Date(86_400_000)];
const whole: PeriodBucket = { key: '', from: aMoment, to: another };

/** Something asked that days answer. */
export interface Plan extends Windows {
  readonly asking: Asking;
  /** What days are made of: its rows by when they began. */
  readonly source: MetricSource;
  readonly keeps: Keeping;
  /** What is read for it: the same for all metrics of the same rows, cut alike. */
  readonly rows: string;
  /** What its days are kept under. */
  readonly name: string;
}

/** Plans what can be answered by days. */
export async function plansOf(tx: Tx, asked: readonly Asking[]): Promise<Plan[]> {
  const editions = new Map<unknown, Promise<string>>();
  const windows = oncePerWindow(tx);
  const plans: Plan[] = [];
  for (const asking of asked) {
    const { source, scope } = asking;
    const { keeps, lasts: _, ...rest } = source;
    if (keeps === undefined || !canKeep(tx, asking, keeps)) continue;
    const pieces = await piecesOf(asking, windows);
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

type WindowsOf = (since: Since, scope: Scope) => Promise<Windows | null>;

/** The scores of a dashboard look equally far back at the same ends. */
function oncePerWindow(tx: Tx): WindowsOf {
  const known = new Map<Since, Map<string, Promise<Windows | null>>>();
  return (since, scope) => {
    const { zone, parts, now } = scope;
    const own = known.get(since) ?? new Map<string, Promise<Windows | null>>();
    known.set(since, own);
    const name = JSON.stringify([zone, parts, now]);
    const found = own.get(name) ?? windowsOf(tx, since, scope);
    own.set(name, found);
    return found;
  };
}

/** What a question is put together from; null where days do not say. */
async function piecesOf(
  { source: { lasts }, scope, days }: Asking,
  windows: WindowsOf,
): Promise<Windows | null> {
  if (lasts !== undefined) return 'since' in lasts ? windows(lasts.since, scope) : null;
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
