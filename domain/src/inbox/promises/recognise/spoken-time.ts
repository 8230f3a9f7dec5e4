import type { DayNumber } from '../../../kit/calendar/day.ts';
import { endOfDay, endOfPart, type Here, momentAt, type Part, todayOf } from './moments.ts';

/** A time that a text names. */
export interface SpokenTime {
  readonly from: number;
  readonly to: number;
  /** Null when no moment follows from it: as soon as possible. */
  readonly dueAt: Date | null;
}

/** What looks like a time; `time` is null when it is none after all, or is over. */
export interface MaybeTime {
  readonly from: number;
  readonly to: number;
  readonly time: { readonly dueAt: Date | null } | null;
}

/** The times among what looks like some: of two where one is part of the other the longer was meant. */
export function wholeTimes(found: readonly MaybeTime[]): SpokenTime[] {
  const isWhole = (one: MaybeTime): boolean =>
    found.every((other) => {
      const isInside = other.from <= one.from && one.to <= other.to;
      return !isInside || other.to - other.from <= one.to - one.from;
    });
  return found
    .filter(isWhole)
    .flatMap(({ from, to, time }) => (time === null ? [] : [{ from, to, ...time }]));
}

/** The parts a time is said in; what is null was not said. */
export interface Said {
  readonly day: DayNumber | null;
  readonly part: Part | null;
  /** Hour and minute as they were said. */
  readonly hour: number | null;
  readonly minute: number;
  /** True when the hour is said by a 24-hour clock, or with am or pm. */
  readonly isExact: boolean;
  readonly isBefore: boolean;
}

const isLate = (part: Part | null): boolean => part === 'afternoon' || part === 'evening' || part === 'dusk';

/** The hour of the day that is meant: three in the afternoon is fifteen, and so is three without a word. */
function hourMeant({ hour, part, isExact }: Said): number {
  if (hour === null) return 0;
  if (isExact || hour >= 13) return hour;
  if (isLate(part)) return hour === 12 ? (part === 'evening' ? 24 : 12) : hour + 12;
  if (part === 'noon') return hour < 10 ? hour + 12 : hour;
  if (part !== null) return hour;
  return hour > 0 && hour < 8 ? hour + 12 : hour;
}

/** The moment that was said; null when there is none, or it is over already. */
export function momentSaid(here: Here, said: Said): Date | null {
  const at = momentOn(here, said, said.day ?? todayOf(here));
  if (at === null || at > here.now) return at;
  // “By five” said at six means tomorrow; a day that is named is that day.
  return said.day === null ? momentOn(here, said, todayOf(here) + 1) : null;
}

function momentOn(here: Here, said: Said, day: DayNumber): Date | null {
  if (said.hour !== null) {
    const hour = hourMeant(said);
    if (hour > 24 || said.minute > 59) return null;
    const at = momentAt(here, day, hour * 60 + said.minute);
    // “By nine” said at ten in the morning is nine in the evening.
    const isOver = at <= here.now && hour < 12 && !said.isExact && said.part === null;
    return isOver ? momentAt(here, day, (hour + 12) * 60 + said.minute) : at;
  }
  return said.part === null ? endOfDay(here, day) : endOfPart(here, day, said.part, said.isBefore);
}
