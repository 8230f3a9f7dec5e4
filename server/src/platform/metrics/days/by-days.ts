import type { Tx } from '../../context.ts';
import type { Asking, Cell } from '../asking.ts';
import { type Fetching, fetchDays } from './fetch-days.ts';
import { type DayCell, merged } from './merge.ts';
import { type Plan, plansOf, spelled } from './plan.ts';
import { type Day, type DayOf, shelves } from './shelf.ts';
import { type Stored, storeDaysLater, storedDays } from './stored-days.ts';
import { lookAtTouches } from './touches.ts';

const [hourMs, dayMs] = [3_600_000, 86_400_000];
/** Rows younger than six hours are noted nowhere; the seventh is for those whose writing takes long. */
const unnotedMs = 7 * hourMs;

/**
 * Answers what can be put together from days: those of the past that are kept are not read again, and all that is made
 * of the same rows is read in one go. What is not answered is to be read as it is asked.
 */
export async function answeredByDays(tx: Tx, asked: readonly Asking[]): Promise<Map<Asking, Cell[]>> {
  const plans = await plansOf(tx, asked);
  if (plans.length === 0) return new Map();
  const known = await knownDays(tx, plans);
  if (known === null) return new Map();
  const edges = await fetchDays(tx, edgesOf(plans));
  return new Map(
    plans.flatMap((plan) => {
      const cells = together(plan, [
        ...plan.days.map((span) => ({ span, cells: known.get(plan.name)?.get(span.from) })),
        ...plan.edges.map((span) => ({ span, cells: cellsIn(span, edges.get(plan.name)) })),
      ]);
      return cells ? [[plan.asking, cells]] : [];
    }),
  );
}

type Known = ReadonlyMap<string, ReadonlyMap<number, readonly DayCell[]>>;

/** What the whole days of all plans came to, by their names and beginnings. Null for whoever has written. */
async function knownDays(tx: Tx, plans: readonly Plan[]): Promise<Known | null> {
  const shelf = shelves.of(tx.system);
  const nowMs = tx.system.now().getTime();
  const looked = await lookAtTouches(tx, shelf.horizonOf(tx.workspaceId, nowMs));
  if (looked.isWriting) return null;
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
  return known;
}

/** What days are kept under each name, and all that are asked for of it. */
function byName(tx: Tx, plans: readonly Plan[]): { readonly of: Stored; readonly days: readonly Day[] }[] {
  return [...Map.groupBy(plans, ({ name }) => name).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { name, keeps } = first;
    const of = {
      name,
      touchedBy: keeps.touchedBy,
      reachMs: (keeps.reachHours ?? 0) * hourMs,
      spelled: () => spelled(tx, first),
    };
    return [{ of, days: allDays(alike) }];
  });
}

/** Each day once. */
function allDays(plans: readonly Plan[]): Day[] {
  return [...new Map(plans.flatMap(({ days }) => days.map((day) => [day.from, day]))).values()];
}

/** What of all plans has to be read, by the rows it is made of. */
function missing(plans: readonly Plan[], known: Known): Fetching[] {
  return alikeIn(plans).flatMap(({ alike, scope, metrics }) => {
    const lacking = new Set(
      alike.flatMap(({ name, days }) =>
        days.filter(({ from }) => !known.get(name)?.has(from)).map(({ from }) => from),
      ),
    );
    if (lacking.size === 0) return [];
    const days = allDays(alike).toSorted((one, other) => one.from - other.from);
    return [{ metrics, scope, days, isMissing: ({ from }: Day) => lacking.has(from) }];
  });
}

/** What is left of days that are cut is read each time. */
function edgesOf(plans: readonly Plan[]): Fetching[] {
  const cut = plans.filter(({ edges }) => edges.length > 0);
  return alikeIn(cut, ({ edges }) => JSON.stringify(edges)).map(({ first, metrics, scope }) => ({
    metrics,
    scope,
    days: first.edges,
    isMissing: () => true,
  }));
}

/** Plans that are made of the same rows. */
function alikeIn(plans: readonly Plan[], cutBy: (plan: Plan) => string = () => '') {
  return [...Map.groupBy(plans, (plan) => `${plan.rows} ${cutBy(plan)}`).values()].flatMap((alike) => {
    const [first] = alike;
    const metrics = new Map(alike.map(({ name, source }) => [name, source]));
    return first === undefined ? [] : [{ first, alike, metrics, scope: first.asking.scope }];
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

interface Piece {
  readonly span: Day;
  /** Undefined where they would be too many to read. */
  readonly cells: readonly DayCell[] | undefined;
}

function cellsIn({ from, to }: Day, read: readonly DayOf[] = []): readonly DayCell[] | undefined {
  return read.find(({ day }) => day.from === from && day.to === to)?.cells;
}

/** Puts the days of each part together, group by group. Null when a day is not known. */
function together({ spans, source }: Plan, pieces: readonly Piece[]): Cell[] | null {
  if (pieces.some(({ cells }) => cells === undefined)) return null;
  const sorted = pieces.toSorted((one, other) => one.span.from - other.span.from);
  const found: Cell[] = [];
  let first = 0;
  for (const [index, { from, to }] of spans.entries()) {
    while ((sorted[first]?.span.from ?? from) < from) first++;
    const groups = new Map<string, DayCell[]>();
    for (let next = first; (sorted[next]?.span.from ?? to) < to; next++) {
      for (const cell of sorted[next]?.cells ?? []) {
        const group = JSON.stringify([cell.grp, cell.thenGrp]);
        const own = groups.get(group);
        if (own) own.push(cell);
        else groups.set(group, [cell]);
      }
    }
    const ofPart = [...groups.values()].flatMap((cells) => {
      const [one] = cells;
      if (one === undefined) return [];
      const { grp, thenGrp } = one;
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
