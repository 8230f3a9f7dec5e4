import { perSystem } from '../../per-system.ts';
import type { DayCell } from './merge.ts';
import type { Looked, Touch } from './touches.ts';

/** A day as figures know it: from its beginning where the shop is until the next one's. Milliseconds. */
export interface Day {
  readonly from: number;
  readonly to: number;
}

/** What a day came to. */
export interface DayOf {
  readonly day: Day;
  readonly cells: readonly DayCell[];
}

/** What the days of one metric, cut in one way for one kind of reader, came to. */
interface Kept {
  readonly touchedBy: readonly string[];
  readonly reachMs: number;
  readonly days: Map<number, DayOf>;
  weight: number;
}

/** What is known of the notes of one workspace. */
interface Reading {
  horizon: string;
  lookedAtMs: number;
  /** Counts the looks that found something new. */
  turn: number;
  seen: ReadonlySet<string>;
  /** What was found lately, for whoever read rows meanwhile. */
  recent: { readonly turn: number; readonly touch: Touch }[];
}

/** Enough for some hundred cards of a shop with a hundred thousand conversations. */
const weightMax = 96 * 1024 * 1024;
/** Notes are cleared away after a day: whoever looked away for longer begins anew. */
const lookAgainMs = 12 * 3600_000;
const recentMax = 2_000;

/** What past days came to, kept by one process until a note says that their rows were changed. */
class Shelf {
  readonly #kept = new Map<string, Map<string, Kept>>();
  readonly #readings = new Map<string, Reading>();
  #weight = 0;

  /** From where on notes are to be looked at; null when everything begins anew. */
  horizonOf(workspaceId: string, nowMs: number): string | null {
    const reading = this.#readings.get(workspaceId);
    if (reading && Math.abs(nowMs - reading.lookedAtMs) < lookAgainMs) return reading.horizon;
    this.#forget(workspaceId);
    return null;
  }

  /** Throws away what notes say is outdated. Answers the turn that whoever reads rows from here on names. */
  heed(workspaceId: string, { horizon, touches }: Looked, nowMs: number): number {
    const before = this.#readings.get(workspaceId);
    const fresh = touches.filter(({ key }) => !before?.seen.has(key));
    const turn = (before?.turn ?? 0) + (fresh.length > 0 ? 1 : 0);
    const found = fresh.map((touch) => ({ turn, touch }));
    const recent = [...(before?.recent ?? []), ...found].slice(-recentMax);
    const seen = new Set(touches.map(({ key }) => key));
    this.#readings.set(workspaceId, { horizon, lookedAtMs: nowMs, turn, seen, recent });
    for (const kept of this.#kept.get(workspaceId)?.values() ?? []) {
      for (const touch of fresh) this.#drop(kept, touch);
    }
    return turn;
  }

  /** The days that are kept under a name, by their beginnings. */
  daysOf(workspaceId: string, name: string): ReadonlyMap<number, DayOf> {
    const own = this.#kept.get(workspaceId);
    const kept = own?.get(name);
    if (!own || !kept) return new Map();
    // What was used last is given up last.
    own.delete(name);
    own.set(name, kept);
    return kept.days;
  }

  /** Keeps what a day came to, unless its rows were changed since the turn in which they were read. */
  keep(
    workspaceId: string,
    turn: number,
    name: string,
    { touchedBy, reachMs }: Pick<Kept, 'touchedBy' | 'reachMs'>,
    days: readonly DayOf[],
  ): void {
    const reading = this.#readings.get(workspaceId);
    if (!reading) return;
    const later = reading.recent.filter((one) => one.turn > turn);
    const isLost = reading.recent.length === recentMax && (reading.recent[0]?.turn ?? 0) > turn;
    if (isLost) return;
    const own = this.#kept.get(workspaceId) ?? new Map<string, Kept>();
    this.#kept.set(workspaceId, own);
    const kept = own.get(name) ?? { touchedBy, reachMs, days: new Map(), weight: 0 };
    own.set(name, kept);
    for (const one of days) {
      if (later.some(({ touch }) => isTouched(kept, one.day, touch))) continue;
      this.#add(kept, one);
    }
    this.#lighten();
  }

  #add(kept: Kept, one: DayOf): void {
    this.#remove(kept, one.day.from);
    kept.days.set(one.day.from, one);
    const weight = weightOf(one.cells);
    kept.weight += weight;
    this.#weight += weight;
  }

  #remove(kept: Kept, from: number): void {
    const old = kept.days.get(from);
    if (!old) return;
    kept.days.delete(from);
    const weight = weightOf(old.cells);
    kept.weight -= weight;
    this.#weight -= weight;
  }

  #drop(kept: Kept, touch: Touch): void {
    if (!kept.touchedBy.includes(touch.name)) return;
    for (const { day } of [...kept.days.values()]) {
      if (isTouched(kept, day, touch)) this.#remove(kept, day.from);
    }
  }

  #forget(workspaceId: string): void {
    for (const kept of this.#kept.get(workspaceId)?.values() ?? []) this.#weight -= kept.weight;
    this.#kept.delete(workspaceId);
    this.#readings.delete(workspaceId);
  }

  /** Gives up what was not used for longest, in the workspace that was not used for longest. */
  #lighten(): void {
    for (const [workspaceId, own] of this.#kept) {
      for (const [name, kept] of own) {
        if (this.#weight <= weightMax) return;
        this.#weight -= kept.weight;
        own.delete(name);
      }
      this.#kept.delete(workspaceId);
    }
  }
}

/** Whether what a note tells of may have changed what a day came to. */
export function isTouched(
  { touchedBy, reachMs }: Pick<Kept, 'touchedBy' | 'reachMs'>,
  day: Day,
  touch: Touch,
): boolean {
  return touchedBy.includes(touch.name) && touch.from < day.to + reachMs && touch.to >= day.from - reachMs;
}

/** About what cells take in memory, in bytes. */
function weightOf(cells: readonly DayCell[]): number {
  return 200 + cells.reduce((sum, { values }) => sum + 160 + (values?.byteLength ?? 0), 0);
}

/** The shelf of a running process. */
export const shelves = perSystem(() => new Shelf());
