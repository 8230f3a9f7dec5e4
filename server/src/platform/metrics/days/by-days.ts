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
  const known = await knownCells(tx, plans);
  if (known === null) return new Map();
  return new Map(
    plans.flatMap((plan) => {
      const days = known.days.get(plan.name);
      const cells = together(plan, [
        ...plan.days.map((span) => ({ span, cells: days?.get(span.from) })),
        ...plan.edges.map((span) => ({ span, cells: cellsIn(span, known.read.get(plan.name)) })),
      ]);
      return cells ? [[plan.asking, cells]] : [];
    }),
  );
}

/** What whole days came to by their beginnings, under the names they are kept under. */
type KnownDays = ReadonlyMap<string, ReadonlyMap<number, readonly DayCell[]>>;

interface Known {
  readonly days: KnownDays;
  /** All that was read for it, what is left of cut days, too. */
  readonly read: ReadonlyMap<string, readonly DayOf[]>;
}

/** What all that is needed for the plans came to. Null for whoever has written. */
async function knownCells(tx: Tx, plans: readonly Plan[]): Promise<Known | null> {
  const shelf = shelves.of(tx.system);
  const nowMs = tx.system.now().getTime();
  const looked = await lookAtTouches(tx, shelf.horizonOf(tx.workspaceId, nowMs));
  if (looked.isWriting) return null;
  const turn = shelf.heed(tx.workspaceId, looked, nowMs);
  const known = new Map(
    [...new Set(plans.map(({ name }) => name))].map((name) => {
      const kept = [...shelf.daysOf(tx.workspaceId, name).values()];
      return [name, new Map(kept.map(({ day, cells }) => [day.from, cells]))] as const;
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
  const read = await fetchDays(tx, unread(plans, known));
  const edges = edgesOf(plans);
  const fresh = names.map(({ of }) => {
    const whole = (read.get(of.name) ?? []).filter(({ day }) => !edges.has(day));
    learn(of, whole);
    return { ...of, days: whole.filter(({ day }) => lasts(of.name, day)) };
  });
  storeDaysLater(tx, looked.horizon, fresh);
  return { days: known, read };
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

/** Each whole day once. */
function allDays(plans: readonly Plan[]): Day[] {
  return [...new Map(plans.flatMap(({ days }) => days.map((day) => [day.from, day]))).values()];
}

function edgesOf(plans: readonly Plan[]): ReadonlySet<Day> {
  return new Set(plans.flatMap(({ edges }) => edges));
}

/** What of all plans has to be read, by the rows it is made of. What is left of cut days is read each time. */
function unread(plans: readonly Plan[], known: KnownDays): Fetching[] {
  return [...Map.groupBy(plans, ({ rows }) => rows).values()].flatMap((alike) => {
    const [first] = alike;
    const lacking = new Set(
      alike.flatMap(({ name, days }) =>
        days.filter(({ from }) => !known.get(name)?.has(from)).map(({ from }) => from),
      ),
    );
    const edges = new Map([...edgesOf(alike)].map((edge) => [`${edge.from} ${edge.to}`, edge]));
    if (first === undefined || lacking.size + edges.size === 0) return [];
    const cut = new Set(edges.values());
    const days = [...allDays(alike), ...cut].toSorted(
      (one, other) => one.from - other.from || one.to - other.to,
    );
    const metrics = new Map(alike.map(({ name, source }) => [name, source]));
    const isMissing = (day: Day) => cut.has(day) || lacking.has(day.from);
    return [{ metrics, scope: first.asking.scope, days, isMissing }];
  });
}

/** Until when the days of each plan come to nothing else by themselves any more. */
async function settling(tx: Tx, plans: readonly Plan[], notedUntil: number): Promise<Map<string, number>> {
  const settled = new Map<string, number>();
  for (const { name, keeps } of plans) {
    if (settled.has(name)) continue;
    const { settlesAfterDays = 0 } = keeps;
    const days =
      typeof settlesAfterDays === 'number'
        ? settlesAfterDays
        : await settlesAfterDays(tx, new Date(notedUntil));
    settled.set(name, Math.round(notedUntil - days * dayMs));
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
  const found = groupsIn(pieces).flatMap(({ grp, thenGrp, starts, cells }) => {
    let [first, behind] = [0, 0];
    return spans.flatMap(({ from, to }, index) => {
      while ((starts[first] ?? from) < from) first++;
      while ((starts[behind] ?? to) < to) behind++;
      if (behind <= first) return [];
      return [{ part: index + 1, grp, thenGrp, ...merged(source.aggregate, cells.slice(first, behind)) }];
    });
  });
  return found.toSorted((one, other) => one.part - other.part || byGroup(one, other));
}

interface Group extends Pick<DayCell, 'grp' | 'thenGrp'> {
  /** When the day of each cell begins, and what it came to. */
  readonly starts: number[];
  readonly cells: DayCell[];
}

/** What each group came to, in the order of days. Groups are told apart once, not once for each part they stand in. */
function groupsIn(pieces: readonly Piece[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { span, cells } of pieces.toSorted((one, other) => one.span.from - other.span.from)) {
    for (const cell of cells ?? []) {
      const { grp, thenGrp } = cell;
      const key = JSON.stringify([grp, thenGrp]);
      const group = groups.get(key) ?? { grp, thenGrp, starts: [], cells: [] };
      groups.set(key, group);
      group.starts.push(span.from);
      group.cells.push(cell);
    }
  }
  return [...groups.values()];
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
