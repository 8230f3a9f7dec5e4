import { type CheckedFilter, isTimeGroup, type PeriodBucket } from '@zhiyin/domain/kit';
import type { Tx } from '../../context.ts';
import { compileFilter } from '../../filter/compile-filter.ts';
import type { Asking, Cell } from '../asking.ts';
import { isRowSource, type Keeping, type MetricSource } from '../metric-source.ts';
import { rowsKey, rowsShared } from '../rows-behind.ts';
import { type Fetching, fetchDays } from './fetch-days.ts';
import { type DayCell, isMergeable, merged } from './merge.ts';
import { type Day, type DayOf, shelves } from './shelf.ts';
import { type Stored, storeDaysLater, storedDays } from './stored-days.ts';
import { lookAtTouches } from './touches.ts';

const [hourMs, dayMs] = [3_600_000, 86_400_000];
/** Rows younger than six hours are noted nowhere; the seventh is for those whose writing takes long. */
const unnotedMs = 7 * hourMs;
const [aMoment, another] = [new Date(0), new Date(dayMs)];

/** Something asked that days answer. */
interface Plan {
  readonly asking: Asking;
  readonly keeps: Keeping;
  readonly days: readonly Day[];
  /** What is read for it: the same for all metrics of the same rows, cut alike. */
  readonly rows: string;
  /** What its days are kept under. */
  readonly name: string;
}

/**
 * Answers what can be put together from days: those of the past that are kept are not read again, and all that is made
 * of the same rows is read in one go. What is not answered is to be read as it is asked.
 */
export async function answeredByDays(tx: Tx, asked: readonly Asking[]): Promise<Map<Asking, Cell[]>> {
  const plans = asked.flatMap((asking) => planOf(tx, asking) ?? []);
  if (plans.length === 0) return new Map();
  const shelf = shelves.of(tx.system);
  const nowMs = tx.system.now().getTime();
  const looked = await lookAtTouches(tx, shelf.horizonOf(tx.workspaceId, nowMs));
  if (looked.isWriting) return new Map();
  const turn = shelf.heed(tx.workspaceId, looked, nowMs);
  const known = new Map(
    [...new Set(plans.map(({ name }) => name))].map((name) => {
      const kept = [...shelf.daysOf(tx.workspaceId, name)];
      return [name, new Map(kept.map(([from, { cells }]) => [from, cells]))] as const;
    }),
  );
  const settledUntil = await settling(tx, plans, Math.min(nowMs, looked.at) - unnotedMs);
  const lasts = (name: string, day: Day): boolean => day.to <= (settledUntil.get(name) ?? 0);
  const learn = (of: Stored, days: readonly DayOf[]): void => {
    const lasting = days.filter(({ day }) => lasts(of.name, day));
    shelf.keep(tx.workspaceId, turn, of.name, of, lasting);
    for (const { day, cells } of days) known.get(of.name)?.set(day.from, cells);
  };
  const names = byName(tx, plans);
  const unknown = names.map(({ of, days }) => ({
    ...of,
    days: days.filter((day) => lasts(of.name, day) && !known.get(of.name)?.has(day.from)),
  }));
  const stored = await storedDays(
    tx,
    unknown.filter(({ days }) => days.length > 0),
  );
  for (const { of } of names) learn(of, stored.get(of.name) ?? []);
  const read = await fetchDays(tx, missing(plans, known));
  const fresh = names.flatMap(({ of }) => {
    const days = read.get(of.name) ?? [];
    learn(of, days);
    return { ...of, days: days.filter(({ day }) => lasts(of.name, day)) };
  });
  storeDaysLater(tx, looked.horizon, fresh);
  return new Map(
    plans.flatMap((plan) => {
      const cells = together(plan, known.get(plan.name) ?? new Map());
      return cells ? [[plan.asking, cells]] : [];
    }),
  );
}

/** What days are kept under each name, and all that are asked for of it. */
function byName(tx: Tx, plans: readonly Plan[]): { readonly of: Stored; readonly days: readonly Day[] }[] {
  return [...Map.groupBy(plans, ({ name }) => name).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { name, asking, keeps } = first;
    const of = {
      name,
      touchedBy: keeps.touchedBy,
      reachMs: (keeps.reachHours ?? 0) * hourMs,
      spelled: () => spelled(tx, asking),
    };
    return [
      { of, days: [...new Map(alike.flatMap(({ days }) => days.map((day) => [day.from, day]))).values()] },
    ];
  });
}

/** All that decides what a day comes to, as the database is asked for it. */
function spelled(tx: Tx, { source, scope }: Asking): string {
  const rows = rowsShared(tx, [source], { ...scope, parts: [whole], now: aMoment });
  const { sql, parameters } = rows.compile(tx.db);
  return JSON.stringify([source.aggregate, sql, parameters]);
}

function planOf(tx: Tx, asking: Asking): Plan | null {
  const { source, scope, days } = asking;
  const { keeps } = source;
  if (keeps === undefined || days === null || days.length === 0 || !canKeep(tx, asking, keeps)) return null;
  const rows = rowsKey(tx, source, { ...scope, parts: [whole], now: aMoment });
  const spans = days.map((day) => ({ from: day.from.getTime(), to: day.to.getTime() }));
  return { asking, keeps, days: spans, rows, name: `${source.metric.key} ${scope.zone} ${rows}` };
}

const whole: PeriodBucket = { key: '', from: aMoment, to: another };

function canKeep(tx: Tx, { source, scope }: Asking, { exceptBy = [] }: Keeping): boolean {
  if (source.lasts !== undefined || !isMergeable(source.aggregate) || isRowSource(source.over)) return false;
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

type Known = ReadonlyMap<string, ReadonlyMap<number, readonly DayCell[]>>;

/** What of all plans has to be read, by the rows it is made of. */
function missing(plans: readonly Plan[], known: Known): Fetching[] {
  return [...Map.groupBy(plans, ({ rows }) => rows).values()].flatMap((alike) => {
    const all = new Map(alike.flatMap(({ days }) => days.map((day) => [day.from, day] as const)));
    const lacking = new Set(
      alike.flatMap(({ name, days }) =>
        days.filter(({ from }) => !known.get(name)?.has(from)).map(({ from }) => from),
      ),
    );
    const [first] = alike;
    if (first === undefined || lacking.size === 0) return [];
    const metrics = new Map(alike.map(({ name, asking }) => [name, asking.source]));
    const days = [...all.values()].toSorted((one, other) => one.from - other.from);
    return [{ metrics, scope: first.asking.scope, days, isMissing: ({ from }: Day) => lacking.has(from) }];
  });
}

/** Until when the days of each plan come to nothing else by themselves any more. */
async function settling(tx: Tx, plans: readonly Plan[], notedUntil: number): Promise<Map<string, number>> {
  const settled = new Map<string, number>();
  for (const { name, keeps } of plans) {
    if (settled.has(name)) continue;
    const { settlesAfterDays = 0 } = keeps;
    const days = typeof settlesAfterDays === 'number' ? settlesAfterDays : await settlesAfterDays(tx);
    settled.set(name, notedUntil - days * dayMs);
  }
  return settled;
}

/** Puts the days of each part together, group by group. Null when a day is not known. */
function together({ asking, days }: Plan, known: ReadonlyMap<number, readonly DayCell[]>): Cell[] | null {
  const { scope, source } = asking;
  const found: Cell[] = [];
  let next = 0;
  for (const [index, { to }] of scope.parts.entries()) {
    const groups = new Map<string, DayCell[]>();
    for (let day = days[next]; day !== undefined && day.from < to.getTime(); day = days[++next]) {
      const cells = known.get(day.from);
      if (cells === undefined) return null;
      for (const cell of cells) {
        const group = JSON.stringify([cell.grp, cell.thenGrp]);
        const own = groups.get(group);
        if (own) own.push(cell);
        else groups.set(group, [cell]);
      }
    }
    const ofPart = [...groups.values()].flatMap((cells) => {
      const [first] = cells;
      if (first === undefined) return [];
      const { grp, thenGrp } = first;
      return [{ part: index + 1, grp, thenGrp, ...merged(source.aggregate, cells) }];
    });
    found.push(...ofPart.toSorted(byGroup));
  }
  return found;
}

/** As the database sorts them: what has no group comes last. */
function byGroup(one: Cell, other: Cell): number {
  return compared(one.grp, other.grp) || compared(one.thenGrp, other.thenGrp);
}

function compared(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null || one < other ? -1 : 1;
}
