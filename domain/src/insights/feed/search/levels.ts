import type { Aggregate } from '../../../kit/metric/aggregate.ts';
import type { Measured } from '../../../kit/metric/measured.ts';
import { median } from '../../../statistics/index.ts';
import { addedUp, averagedOut, type Contributions, type Moved } from '../../goals/contributions.ts';
import type { Level } from './choose-changes.ts';

/** What a metric's number over several days is made of: an amount a day, all rows, or the middle of the days' numbers. */
export type LevelKind = 'day' | 'whole' | 'typical';

const kinds: Readonly<Record<Aggregate, LevelKind>> = {
  count: 'day',
  sum: 'day',
  distinct: 'day',
  average: 'whole',
  share: 'whole',
  repeat: 'typical',
  per: 'typical',
  told: 'day',
  only: 'typical',
  ratio: 'whole',
  rate: 'whole',
  nps: 'whole',
  median: 'typical',
  p90: 'typical',
  p95: 'typical',
};

/** How the numbers of days become one. */
export function levelKindOf(aggregate: Aggregate): LevelKind {
  return kinds[aggregate];
}

/** One day's number with what it was made of. */
export type DayCell = Pick<Measured, 'value' | 'n' | 'sum' | 'over'>;

/** A level with what it weighs beside other groups: what was divided by, or the rows. */
export interface WeighedLevel extends Level {
  readonly weight: number;
}

/**
 * One number of several days: for amounts the mean day, for all that has rows or a divisor what these come to together,
 * for percentiles, which have no such sum, the middle day. A day without an amount is a day of 0.
 *
 * @param days how many days there are, those without a cell among them
 */
export function levelOf(cells: readonly DayCell[], days: number, aggregate: Aggregate): WeighedLevel {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  const kind = levelKindOf(aggregate);
  if (kind === 'day') {
    const sum = cells.reduce((all, cell) => all + (cell.value ?? 0), 0);
    return { value: days === 0 ? null : sum / days, n, days, weight: 1 };
  }
  const known = cells.filter(({ value }) => value !== null);
  if (kind === 'typical') {
    return { value: median(known.map(({ value }) => value ?? 0)), n, days: known.length, weight: n };
  }
  // Of quotients the values add up by what they were divided by; of means by their rows.
  const weight = known.reduce((all, { over, n: rows }) => all + (over ?? rows), 0);
  const total = known.reduce((all, { value, over, n: rows }) => all + (value ?? 0) * (over ?? rows), 0);
  return { value: weight === 0 ? null : total / weight, n, days: known.length, weight };
}

/** A group's number before and after. */
export interface MovedLevel {
  readonly before: WeighedLevel;
  readonly after: WeighedLevel;
}

/** What each group gave to the change of the whole, and what none of them covers; null where that cannot be said. */
export function partsOf(
  whole: MovedLevel,
  groups: readonly MovedLevel[],
  aggregate: Aggregate,
): Contributions | null {
  const kind = levelKindOf(aggregate);
  if (kind === 'typical' || aggregate === 'distinct') return null;
  const moved = ({ before, after }: MovedLevel): Moved => ({ before, after });
  const take = kind === 'day' ? addedUp : averagedOut;
  return take(moved(whole), groups.map(moved));
}
