import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../statistics/index.ts';
import { dayAfter } from '../goals/today.ts';
import type { AlertTerms } from './alert.ts';
import { type FigureKind, judgeWatched, stretchesBefore, type Watched, type Watching } from './judge.ts';

const start = '2026-03-02';

/** Days from a Monday on. */
function days(values: readonly (number | null)[], n = 100): Watched[] {
  return values.map((value, index) => ({
    ...{ bucket: dayAfter(start, index), value, n },
    ...{ sum: value === null ? null : value * n, over: n },
  }));
}

function watching(terms: AlertTerms, kind: FigureKind = 'counted', casesMin = 0): Watching {
  return { kind, bucket: 'day', terms, casesMin };
}

/** Numbers between 0 and 1 that look drawn by chance and are the same each time (Park and Miller 1988). */
function shares(count: number): number[] {
  let state = 20_260_308;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  });
}

/** The places that ring, of the last so many. */
function rung(by: Watching, stretches: readonly Watched[], count = stretches.length): number[] {
  return judgeWatched(by, stretches, count).flatMap(({ rings }, place) => (rings ? [place] : []));
}

describe('a level', () => {
  const above = { kind: 'level', side: 'above', level: 10, inARow: 1 } as const;
  it.each([
    { why: 'only what is beyond it', terms: above, values: [9, 10, 11], places: [2] },
    {
      why: 'below it, too',
      terms: { ...above, side: 'below' } as const,
      values: [9, 10, 11],
      places: [0],
    },
    {
      why: 'the second of two in a row',
      terms: { ...above, inARow: 2 },
      values: [11, 11, 9, 11],
      places: [1],
    },
    { why: 'nothing where nothing was measured', terms: above, values: [null, 11], places: [1] },
  ])('rings for $why', ({ terms, values, places }) => {
    expect(rung(watching(terms), days(values))).toEqual(places);
  });

  it('of a share says nothing of too few cases; of a count few cases are the message', () => {
    const below = { kind: 'level', side: 'below', level: 0.5, inARow: 1 } as const;
    expect(rung(watching(below, 'share', 20), days([0.1], 19))).toEqual([]);
    expect(rung(watching(below, 'share', 20), days([0.1], 20))).toEqual([0]);
    expect(rung(watching(below, 'counted', 20), days([0], 0))).toEqual([0]);
  });
});

describe('a change', () => {
  const week = [10, 10, 10, 10, 10, 20, 20];
  it.each([
    { why: 'half more than a week before', side: 'above', last: 15, rings: true },
    { why: 'less than half more', side: 'above', last: 14, rings: false },
    { why: 'half less, when more is asked for', side: 'above', last: 5, rings: false },
    { why: 'half less, when either is', side: 'either', last: 5, rings: true },
  ] as const)('is $rings for $why', ({ side, last, rings }) => {
    const by = watching({ kind: 'change', side, by: 0.5 });
    expect(judgeWatched(by, days([...week, last]), 1)[0]).toMatchObject({ rings, reference: 10 });
  });

  it('is held against the same weekday, and rings of nothing that was nothing', () => {
    const by = watching({ kind: 'change', side: 'either', by: 0.5 });
    expect(rung(by, days([...week, ...week]))).toEqual([]);
    expect(rung(by, days([0, 0, 0, 0, 0, 0, 0, 5]))).toEqual([]);
    expect(rung({ ...by, casesMin: 101 }, days([...week, 99]))).toEqual([]);
  });
});

describe('a signal', () => {
  const terms: AlertTerms = { kind: 'signal', side: 'either', rules: ['beyond-three'] };
  const before = stretchesBefore({ bucket: 'day', terms });
  /** A shop's weeks: weekends have twice as much. */
  const usual = Array.from({ length: before }, (_, index) => (index % 7 >= 5 ? 200 : 100) + (index % 3) * 4);

  it('knows what weekdays usually have', () => {
    const sunday = [...usual, ...Array.from({ length: 7 }, (_, index) => (index % 7 >= 5 ? 204 : 104))];
    expect(rung(watching(terms), days(sunday), 7)).toEqual([]);
    const place = usual.length % 7;
    const wrong = place >= 5 ? 104 : 204;
    expect(rung(watching(terms), days([...usual, wrong]), 1)).toEqual([0]);
  });

  it('says where the lines lie, and of too little history nothing', () => {
    const [judged] = judgeWatched(watching(terms), days([...usual, 400]), 1);
    expect(judged).toMatchObject({ side: 'above', signals: ['beyond-three'] });
    expect(judged?.high).toBeLessThan(400);
    expect(judgeWatched(watching(terms), days([...usual.slice(0, 20), 400]), 1)[0]).toMatchObject({
      ...{ rings: false, reference: null },
    });
  });

  it('rings only on the side that is asked for', () => {
    const below: AlertTerms = { ...terms, side: 'below' };
    expect(rung(watching(below), days([...usual, 400]), 1)).toEqual([]);
  });

  it('of a share is drawn by its own cases, never narrower than chance', () => {
    const even = days(Array.from({ length: before }, () => 0.5));
    const last = (value: number, n: number) => ({
      ...{ bucket: dayAfter(start, before), value, n, sum: value * n, over: n },
    });
    expect(rung(watching(terms, 'share'), [...even, last(0.6, 100)], 1)).toEqual([]);
    expect(rung(watching(terms, 'share'), [...even, last(0.6, 1000)], 1)).toEqual([0]);
  });

  it.each([
    { why: 'one of twenty gave a mark less', was: 5, value: 4.95, n: 20, places: [] },
    { why: 'four of twenty did', was: 5, value: 4.8, n: 20, places: [0] },
    { why: 'it is the same but for rounding', was: 0.1, value: (0.1 + 0.1 + 0.1) / 3, n: 1e12, places: [] },
  ])('of even marks rings at $places when $why', ({ was, value, n, places }) => {
    const by = { ...watching(terms, 'level'), caseStep: 1 };
    const even = days([...Array.from({ length: before }, () => was), value], n);
    expect(rung(by, even, 1)).toEqual(places);
  });

  it.each([
    { kind: 'counted', before: 0, silent: 3, rings: 4, why: 'there were none for weeks' },
    { kind: 'share', before: 1, silent: 0.98, rings: 0.96, why: 'all went well for weeks' },
    { kind: 'share', before: 0, silent: 0.02, rings: 0.04, why: 'none did' },
    { kind: 'rate', before: 0, silent: 0.02, rings: 0.04, why: 'there were none of a hundred a day' },
  ] as const)('of a $kind rings beyond three cases, not at the first, when $why', (row) => {
    const one = (value: number) => {
      const quiet = days(Array.from({ length: before }, () => row.before));
      const [last = quiet[0]] = days([value]);
      return rung(watching(terms, row.kind), last ? [...quiet, last] : [], 1).length;
    };
    expect([one(row.silent), one(row.rings)]).toEqual([0, 1]);
  });

  it('rings seldom where nothing changed: fewer than one day in a hundred', () => {
    const drawn = shares(60 * (before + 100));
    const rungOf = (year: number) => {
      const own = drawn.slice(year * (before + 100), (year + 1) * (before + 100));
      const values = own.map((share, index) => {
        const mean = index % 7 >= 5 ? 200 : 100;
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(share)));
      });
      return rung(watching(terms), days(values), 100).length;
    };
    const total = Array.from({ length: 60 }, (_, year) => rungOf(year)).reduce((sum, one) => sum + one, 0);
    expect(total / (60 * 100)).toBeLessThan(0.01);
  });
});

it('judges a day as it would have been judged then, whatever came after', () => {
  const value = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
  const terms = fc.constantFrom<AlertTerms>(
    { kind: 'level', side: 'above', level: 250, inARow: 2 },
    { kind: 'change', side: 'either', by: 0.5 },
    { kind: 'signal', side: 'either', rules: ['beyond-three', 'one-side'] },
  );
  fc.assert(
    fc.property(terms, fc.array(value, { minLength: 70, maxLength: 90 }), (chosen, values) => {
      const by = watching(chosen);
      const all = judgeWatched(by, days(values), 5);
      const then = judgeWatched(by, days(values.slice(0, -2)), 3);
      expect(all.slice(0, 3)).toEqual(then);
    }),
    { numRuns: 60 },
  );
});

describe('a day that is known for something', () => {
  const eleven = { zh: '双11', en: 'Double 11' };
  const knownAt = (places: readonly number[], stretches: readonly Watched[]) =>
    stretches.map((one, place) => (places.includes(place) ? { ...one, known: eleven } : one));
  const change = watching({ kind: 'change', side: 'above', by: 0.5 });
  const week = [10, 10, 10, 10, 10, 10, 10];

  it('is held against nothing, and says so', () => {
    const all = knownAt([7], days([...week, 40]));
    expect(judgeWatched(change, all, 1)[0]).toMatchObject({ rings: false, passedOver: eleven });
    expect(judgeWatched(change, days([...week, 40]), 1)[0]).toMatchObject({ rings: true, passedOver: null });
  });

  it('is nothing that others are held against: the week before it is', () => {
    const all = days([...week, 40, ...week.slice(1), 16]);
    expect(rung(change, all)).toEqual([7]);
    expect(rung(change, knownAt([7], all))).toEqual([14]);
  });

  it('rings all the same when it crosses a line', () => {
    const line = watching({ kind: 'level', side: 'above', level: 30, inARow: 1 });
    expect(rung(line, knownAt([7], days([...week, 40])))).toEqual([7]);
  });

  it('neither draws the lines of a chart nor completes a pattern', () => {
    const signal = watching({ kind: 'signal', side: 'above', rules: ['beyond-three'] }, 'level');
    const usual = shares(63).map((share) => 10 + share);
    const all = days([...usual, 40]);
    expect(rung(signal, all, 1)).toEqual([0]);
    expect(rung(signal, knownAt([63], all), 1)).toEqual([]);
    // Every other day wild among those before would widen the lines until nothing rings.
    const passed = Array.from({ length: 18 }, (_, index) => 20 + 2 * index);
    const wild = days([...usual.map((value, place) => (passed.includes(place) ? 90 : value)), 40]);
    expect(rung(signal, wild, 1)).toEqual([]);
    expect(rung(signal, knownAt(passed, wild), 1)).toEqual([0]);
  });
});
