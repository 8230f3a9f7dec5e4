import type { Happening } from './happening.ts';

/** After so long without a word a conversation that somebody has keeps nobody busy. */
export const idleSeconds = 600;

/** Somebody handles a conversation, in milliseconds, from `from` until just before `until`. */
export interface Spell {
  readonly memberId: string;
  readonly from: number;
  readonly until: number;
}

/** What tells that work goes on. A robot's word and a close do not. */
const renewing: readonly Happening['what'][] = [
  'opened',
  'reopened',
  'awake',
  'customer',
  'assigned',
  'human',
];

/**
 * When who handled a conversation: while they have it, it is open and awake, and somebody wrote or took it within
 * `idleSeconds`. No moment counts twice. What goes on ends at the last sign of life and `idleSeconds`, so that it is
 * known without a clock; the next word moves it.
 */
export function spellsOf(story: readonly Happening[]): Spell[] {
  const spells: Spell[] = [];
  let [holder, isOpen, isAwake]: [string | null, boolean, boolean] = [null, false, true];
  let from: number | null = null;
  let idleAt = 0;
  const end = (until: number): void => {
    if (from !== null && holder !== null && until > from) spells.push({ memberId: holder, from, until });
    from = null;
  };
  for (const { at, what, memberId } of story) {
    if (at >= idleAt) end(idleAt);
    if (what === 'closed' || what === 'asleep' || (what === 'assigned' && memberId !== holder)) end(at);
    if (what === 'assigned') holder = memberId;
    if (what === 'opened' || what === 'reopened') isOpen = true;
    if (what === 'reopened' || what === 'awake') isAwake = true;
    if (what === 'closed') [isOpen, isAwake] = [false, true];
    if (what === 'asleep') isAwake = false;
    if (!renewing.includes(what)) continue;
    idleAt = at + idleSeconds * 1000;
    if (isOpen && isAwake && holder !== null) from ??= at;
  }
  end(idleAt);
  return spells;
}

/** A stretch of somebody's time that belongs to one thing, in milliseconds. */
export interface Stretch {
  readonly id: string;
  readonly from: number;
  readonly until: number;
}

/** What stretches of one person come to, in seconds. */
export interface Shared {
  /** At least one under way. */
  readonly busy: number;
  /** All of them added: one and a half times as much as `busy` when it was one and a half at once. */
  readonly held: number;
  /** Each second split evenly over what was under way in it: they add up to `busy`. */
  readonly exclusive: ReadonlyMap<string, number>;
}

/**
 * Splits somebody's time over what they had under way at once.
 *
 * @example shareTime([{ id: 'a', from: 0, until: 60_000 }, { id: 'b', from: 30_000, until: 60_000 }])
 *   // busy 60, held 90, exclusive a 45, b 15
 */
export function shareTime(stretches: readonly Stretch[]): Shared {
  const edges = [...new Set(stretches.flatMap(({ from, until }) => [from, until]))].toSorted((a, b) => a - b);
  const exclusive = new Map<string, number>();
  let [busy, held] = [0, 0];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1] ?? start;
    const under = stretches.filter(({ from, until }) => from <= start && until >= end && until > from);
    if (under.length === 0 || end === start) continue;
    const seconds = (end - start) / 1000;
    busy += seconds;
    held += seconds * under.length;
    for (const { id } of under) exclusive.set(id, (exclusive.get(id) ?? 0) + seconds / under.length);
  }
  return { busy, held, exclusive };
}
