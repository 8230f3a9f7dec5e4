import { type Stretch, shareTime } from './spells.ts';

/** An hour in milliseconds; agents' time is kept by hours of UTC, of which every zone's days are made. */
export const hourMs = 3_600_000;

/** A part of a stretch that lies within one hour. */
export interface HourPiece {
  readonly hour: number;
  readonly from: number;
  readonly until: number;
}

/** A stretch cut at the hours it touches; nothing of an empty one. */
export function cutAtHours({ from, until }: Omit<HourPiece, 'hour'>): HourPiece[] {
  const pieces: HourPiece[] = [];
  for (let start = from; start < until; ) {
    const hour = Math.floor(start / hourMs) * hourMs;
    const end = Math.min(hour + hourMs, until);
    pieces.push({ hour, from: start, until: end });
    start = end;
  }
  return pieces;
}

/** One hour of an agent, in seconds. */
export interface AgentHour {
  readonly online: number;
  readonly busy: number;
  /** Of `busy`, what fell into `online`: never more than that. */
  readonly busyOnline: number;
  readonly held: number;
  /** Each piece's share of the time, by its id: they add up to `busy`. */
  readonly exclusive: ReadonlyMap<string, number>;
}

/** What an agent did in an hour: of the pieces of conversations they handled, and those in which they were online. */
export function measureHour(handled: readonly Stretch[], online: readonly Stretch[]): AgentHour {
  const both = online.flatMap((there) =>
    handled.map(({ id, from, until }) => ({
      id,
      from: Math.max(from, there.from),
      until: Math.min(until, there.until),
    })),
  );
  return {
    ...shareTime(handled),
    online: shareTime(online).busy,
    busyOnline: shareTime(both.filter(({ from, until }) => from < until)).busy,
  };
}

/** Somebody's status became another. */
export interface StatusAt {
  readonly at: number;
  readonly isOnline: boolean;
}

/** When somebody was online, until `now` if they still are. Said twice is said once. */
export function onlineStretches(changes: readonly StatusAt[], now: number): Omit<HourPiece, 'hour'>[] {
  const stretches: Omit<HourPiece, 'hour'>[] = [];
  let from: number | null = null;
  for (const { at, isOnline } of changes.toSorted((a, b) => a.at - b.at)) {
    if (isOnline) from ??= at;
    if (isOnline || from === null) continue;
    if (at > from) stretches.push({ from, until: at });
    from = null;
  }
  if (from !== null && now > from) stretches.push({ from, until: now });
  return stretches;
}
