import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../goals/today.ts';
import { chooseChanges, firstSizeMin, sizeOf, type Tested, touchedOf } from './choose-changes.ts';
import type { DayValue } from './day-series.ts';
import { findChange } from './find-change.ts';

/** Numbers from 0 to 1 that look random and are always the same (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(draw() || 1e-12)) * Math.cos(2 * Math.PI * draw());
}

function poisson(draw: () => number, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(draw)));
  let [left, count] = [Math.exp(-mean), 0];
  for (let product = draw(); product > left; product *= draw()) count++;
  return count;
}

const eleven = { zh: '双11', en: 'Double 11' };
const length = 84;
const first = '2026-01-05';
const dayOfPlace = (place: number) => dayAfter(first, place);
const weekly = [1.3, 1.1, 1, 1, 1, 0.6, 0.5];

type Kind = 'counts' | 'shares' | 'seconds' | 'remembering' | 'walk';
interface Series {
  readonly unit: 'count' | 'share' | 'seconds' | 'number';
  readonly days: readonly DayValue[];
}

/** A series in which nothing happens but `step` from a place on: that many standard deviations of a day, or so. */
function aSeries(kind: Kind, draw: () => number, step = 0, from = length): Series {
  let memory = 0;
  const unit = {
    counts: 'count',
    shares: 'share',
    seconds: 'seconds',
    remembering: 'number',
    walk: 'number',
  } as const;
  const days = Array.from({ length }, (_, place) => {
    const up = place >= from ? step : 0;
    const day = dayOfPlace(place);
    if (kind === 'counts') {
      const mean = 40 * (weekly[place % 7] ?? 1) + up * Math.sqrt(40);
      const value = poisson(draw, mean);
      return { day, value, n: value };
    }
    if (kind === 'shares') {
      const n = poisson(draw, 30);
      const share = 0.3 + up * 0.09;
      const held = Array.from({ length: n }, () => draw() < share).filter(Boolean).length;
      return { day, value: n === 0 ? null : held / n, n };
    }
    if (kind === 'seconds') return { day, value: Math.exp(4 + 0.25 * (normal(draw) + up)), n: 20 };
    memory = (kind === 'walk' ? 1 : 0.5) * memory + normal(draw);
    return { day, value: 50 + memory + up * 1.2, n: 20 };
  });
  return { unit: unit[kind], days };
}

const kinds: readonly Kind[] = ['counts', 'shares', 'seconds', 'remembering', 'walk'];

function tested(series: Series, name: string): Tested {
  const found = findChange(series.days, series.unit);
  const { p = 1, since = first, direction = 'up' } = found ?? {};
  return { metric: name, field: null, group: null, since, direction, p, size: 1, touched: 100 };
}

const anything = () => ({ sizeMin: 0, weight: 1 });

describe('where nothing happened', () => {
  it.each(kinds)(
    'of a night of 25 series of %s, something is told in at most one night in twenty or so',
    (kind) => {
      const nights = 40;
      const fooled = Array.from({ length: nights }, (_, night) => {
        const draw = drawing(1000 + night * 17);
        return chooseChanges(
          Array.from({ length: 25 }, (__, index) => tested(aSeries(kind, draw), `${index}`)),
          anything,
        ).length;
      }).filter((count) => count > 0).length;
      expect(fooled / nights).toBeLessThanOrEqual(0.1);
    },
  );

  it('says nothing of a series that never moves, or is too short', () => {
    const still = Array.from({ length }, (_, place) => ({ day: dayOfPlace(place), value: 5, n: 9 }));
    expect(findChange(still, 'seconds')).toBeNull();
    expect(findChange(still.slice(0, 30), 'count')).toBeNull();
    expect(findChange([], 'count')).toBeNull();
  });
});

describe('a change that was planted', () => {
  it.each([
    ['counts', 3],
    ['shares', 3],
    ['seconds', 3],
    ['remembering', 5],
  ] as const)(
    'in %s is found among many, with its day and its way, and hardly anything else',
    (kind, step) => {
      const nights = 15;
      let [hits, others, right] = [0, 0, 0];
      for (let night = 0; night < nights; night++) {
        const draw = drawing(77 + night * 31);
        const from = length - 4 - (night % 7);
        const way = night % 2 === 0 ? 1 : -1;
        const all = [
          tested(aSeries(kind, draw, way * step, from), 'planted'),
          ...Array.from({ length: 20 }, (_, index) => tested(aSeries(kind, draw), `${index}`)),
        ];
        for (const { change } of chooseChanges(all, anything)) {
          if (change.metric !== 'planted') others++;
          if (change.metric !== 'planted') continue;
          hits++;
          const daysOff = Math.abs(Date.parse(change.since) - Date.parse(dayOfPlace(from))) / 86_400_000;
          if (daysOff <= 2 && change.direction === (way > 0 ? 'up' : 'down')) right++;
        }
      }
      expect(hits).toBeGreaterThanOrEqual(nights * 0.8);
      expect(right).toBeGreaterThanOrEqual(hits * 0.85);
      expect(others / Math.max(1, hits + others)).toBeLessThanOrEqual(0.15);
    },
  );

  it('is no change on days that are known for something', () => {
    const { unit, days } = aSeries('counts', drawing(5), 12, length - 4);
    expect(findChange(days, unit)?.p).toBeLessThan(0.001);
    const known = new Map(days.slice(-4).map(({ day }) => [day, eleven] as const));
    const found = findChange(days, unit, known);
    expect(found?.p ?? 1).toBeGreaterThan(0.05);
    expect(found?.days.slice(-4).map((day) => day.known)).toEqual([eleven, eleven, eleven, eleven]);
  });
});

const some = (more: Partial<Tested>): Tested => ({
  ...{ metric: 'a', field: null, group: null, since: '2026-03-20', direction: 'up' },
  ...{ p: 1e-6, size: 0.5, touched: 50 },
  ...more,
});

describe('what is told', () => {
  it('is one story for the whole and its groups, by the whole', () => {
    const told = chooseChanges(
      [
        some({ field: 'reason', group: 'refund', p: 1e-9, since: '2026-03-18' }),
        some({}),
        some({ metric: 'b' }),
      ],
      anything,
    );
    expect(told.map(({ change, also }) => [change.metric, change.field, also.length])).toEqual([
      ['a', null, 1],
      ['b', null, 0],
    ]);
  });

  it.each([
    { why: 'it is too small for what readers said', interest: { sizeMin: 0.6, weight: 1 }, more: {} },
    { why: 'hardly anybody is touched', interest: { sizeMin: 0, weight: 1 }, more: { touched: 2 } },
    { why: 'it may be chance', interest: { sizeMin: 0, weight: 1 }, more: { p: 0.2 } },
  ])('is nothing when $why', ({ interest, more }) => {
    expect(chooseChanges([some(more)], () => interest)).toEqual([]);
  });

  const level = (value: number | null, n: number) => ({ value, n, days: 10 });
  it.each([
    { why: 'half as long again', unit: 'seconds', before: level(60, 90), after: level(90, 100), rows: 50 },
    { why: 'nine times as long', unit: 'seconds', before: level(60, 90), after: level(540, 100), rows: 100 },
    { why: 'a share fell', unit: 'share', before: level(0.9, 90), after: level(0.7, 100), rows: 20 },
    { why: 'three a day more', unit: 'count', before: level(5, 50), after: level(8, 80), rows: 30 },
    { why: 'nothing was measured', unit: 'seconds', before: level(null, 0), after: level(9, 4), rows: 0 },
  ] as const)('is felt in $rows rows when $why', ({ unit, before, after, rows }) => {
    expect(touchedOf(unit, before, after)).toBeCloseTo(rows, 9);
  });

  it('comes in the order of what it touches and how much readers care', () => {
    const weights: Readonly<Record<string, number>> = { a: 1, b: 0.25, c: 4 };
    const told = chooseChanges(
      [some({}), some({ metric: 'b', touched: 100 }), some({ metric: 'c', touched: 20 })],
      (metric) => ({ sizeMin: 0, weight: weights[metric] ?? 1 }),
    );
    expect(told.map(({ change }) => change.metric)).toEqual(['c', 'a', 'b']);
  });

  it('never is more than its false share when all p are drawn evenly', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.06, max: 1, noNaN: true }), { maxLength: 60 }), (all) => {
        expect(
          chooseChanges(
            all.map((p, index) => some({ metric: `${index}`, p })),
            anything,
          ),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

it.each([
  { unit: 'seconds', before: 40, after: 60, size: 0.5, why: 'half as long again' },
  { unit: 'share', before: 0.2, after: 0.25, size: 0.05, why: 'five points' },
  { unit: 'points', before: -10, after: 10, size: 0.1, why: 'a tenth of the scale' },
  { unit: 'count', before: 0, after: 7, size: 1, why: 'out of nothing' },
  { unit: 'count', before: null, after: 7, size: 0, why: 'nothing to compare with' },
] as const)(
  'a change of $unit from $before to $after has the size $size: $why',
  ({ unit, before, after, size }) => {
    expect(sizeOf(unit, before, after)).toBeCloseTo(size, 10);
    expect(firstSizeMin(unit)).toBeGreaterThan(0);
  },
);
