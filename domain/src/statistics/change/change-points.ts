import { at } from '../numbers/at.ts';

/** Where a series changed its level, and what its levels were between. */
export interface ChangePoints {
  /** For each change, how many values came before it. */
  readonly after: readonly number[];
  /** The mean of each stretch, one more than changes. */
  readonly levels: readonly number[];
  /** Bayes' criterion for 0, 1, 2 … changes; the least one was taken. */
  readonly criteria: readonly number[];
}

export interface ChangeSetting {
  /** Fewest values of a stretch; 15 % of the series, and no fewer than 2, unless given. */
  readonly stretchMin?: number;
  readonly changesMax?: number;
}

/**
 * Lasting changes of the mean, by least squares over all places at once (Bai and Perron 2003) and as many as Bayes'
 * criterion asks for, as R's `strucchange`. A series too short for two stretches has none.
 *
 * @example changePoints([5, 5, 6, 5, 9, 9, 8, 9]).after // [4]
 */
export function changePoints(values: readonly number[], setting: ChangeSetting = {}): ChangePoints {
  const n = values.length;
  const least = Math.max(1, setting.stretchMin ?? Math.max(2, Math.floor(0.15 * n)));
  const most = Math.max(0, Math.min(setting.changesMax ?? 5, Math.floor(n / least) - 1));
  const cost = costs(values);
  const table = bestStretches(n, least, most + 1, cost);
  // Of stretches without any scatter only rounding is left, which has no logarithm.
  const rounding = at(at(table, 0), n).cost * 1e-12 || Number.MIN_VALUE;
  const criteria = Array.from({ length: most + 1 }, (_, changes) =>
    criterion(Math.max(at(at(table, changes), n).cost, rounding), n, changes),
  );
  const chosen = criteria.indexOf(Math.min(...criteria));
  const ends = n === 0 ? [] : endsOf(table, n, Math.max(0, chosen));
  const starts = [0, ...ends];
  const levels = n === 0 ? [] : [...ends, n].map((end, index) => levelOf(values, at(starts, index), end));
  return { after: ends, levels, criteria };
}

function levelOf(values: readonly number[], from: number, to: number): number {
  return values.slice(from, to).reduce((total, value) => total + value, 0) / (to - from);
}

/** The squared deviations from their own mean of the values from one place to before another. */
function costs(values: readonly number[]): (from: number, to: number) => number {
  const shift = values[0] ?? 0;
  const sums = [0];
  const squares = [0];
  values.forEach((value, index) => {
    sums.push(at(sums, index) + value - shift);
    squares.push(at(squares, index) + (value - shift) ** 2);
  });
  return (from, to) => {
    const total = at(sums, to) - at(sums, from);
    return Math.max(0, at(squares, to) - at(squares, from) - total ** 2 / (to - from));
  };
}

interface Best {
  readonly cost: number;
  readonly from: number;
}

/** For each number of stretches less one, the cheapest way to end the last of them before each place. */
function bestStretches(
  n: number,
  least: number,
  stretches: number,
  cost: (from: number, to: number) => number,
): Best[][] {
  const none: Best = { cost: Number.POSITIVE_INFINITY, from: 0 };
  const places = Array.from({ length: n + 1 }, (_, end) => end);
  const table = [
    places.map((end) => (end >= least || end === n ? { cost: n ? cost(0, end) : 0, from: 0 } : none)),
  ];
  for (let stretch = 1; stretch < stretches; stretch++) {
    const before = at(table, stretch - 1);
    table.push(
      places.map((end) => {
        let best = none;
        for (let from = least * stretch; from <= end - least; from++) {
          const total = at(before, from).cost + cost(from, end);
          if (total < best.cost) best = { cost: total, from };
        }
        return best;
      }),
    );
  }
  return table;
}

function endsOf(table: readonly (readonly Best[])[], n: number, changes: number): number[] {
  const ends: number[] = [];
  let end = n;
  for (let stretch = changes; stretch > 0; stretch--) {
    end = at(at(table, stretch), end).from;
    ends.unshift(end);
  }
  return ends;
}

/** −2 log likelihood of normal scatter + ln n for each level, change and the variance. */
function criterion(squares: number, n: number, changes: number): number {
  return n * (Math.log(squares) + 1 - Math.log(n) + Math.log(2 * Math.PI)) + 2 * (changes + 1) * Math.log(n);
}
