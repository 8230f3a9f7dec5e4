import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedUp, averagedOut, type Moved, multipliedOut } from './contributions.ts';
import { elapsedShare, forecastOf } from './forecast.ts';
import { reachedOf, standingOf, turnOf } from './standing.ts';
import { todayIn } from './today.ts';

describe('standingOf', () => {
  it.each([
    { aim: 'at-least', target: 0.9, expected: 0.9, is: 'green', why: 'the target is just met' },
    { aim: 'at-least', target: 0.9, expected: 0.82, is: 'amber', why: 'it is within a tenth of it' },
    { aim: 'at-least', target: 0.9, expected: 0.8, is: 'red', why: 'it is further off' },
    { aim: 'at-most', target: 60, expected: 60, is: 'green', why: 'it stays within' },
    { aim: 'at-most', target: 60, expected: 65, is: 'amber', why: 'it is a little over' },
    { aim: 'at-most', target: 60, expected: 67, is: 'red', why: 'it is well over' },
    {
      aim: 'at-least',
      target: -10,
      expected: -10.5,
      is: 'amber',
      why: 'targets below zero have a size, too',
    },
    { aim: 'at-least', target: 0, expected: -1, is: 'red', why: 'nothing is near zero but zero' },
    { aim: 'at-least', target: 1, expected: null, is: 'unknown', why: 'there is nothing to judge by' },
  ] as const)('is $is when $why', ({ aim, target, expected, is }) => {
    expect(standingOf({ aim, target, tolerance: 0.1 }, expected)).toBe(is);
  });
});

describe('reachedOf', () => {
  it.each([
    { aim: 'at-least', target: 200, value: 150, is: 0.75 },
    { aim: 'at-least', target: 200, value: 300, is: 1 },
    { aim: 'at-most', target: 60, value: 30, is: 1 },
    { aim: 'at-most', target: 60, value: 120, is: 0.5 },
    { aim: 'at-least', target: 0, value: 5, is: null },
    { aim: 'at-least', target: 10, value: -5, is: null },
    { aim: 'at-least', target: 10, value: null, is: null },
  ] as const)('$aim $target, with $value, is $is', ({ aim, target, value, is }) => {
    expect(reachedOf({ aim, target, tolerance: 0.1 }, value)).toBe(is);
  });
});

describe('elapsedShare', () => {
  // 2 March 2026 is a Monday.
  const week = { from: '2026-03-02', to: '2026-03-09' };
  const at = (today: string, dayShare: number) => ({ ...week, today, dayShare });

  it.each([
    { today: '2026-03-02', dayShare: 0, is: 0, why: 'it begins' },
    { today: '2026-03-05', dayShare: 0.5, is: 0.5, why: 'its fourth day is half over' },
    { today: '2026-03-12', dayShare: 0.5, is: 1, why: 'it is over' },
    { today: '2026-02-12', dayShare: 0.5, is: 0, why: 'it is still to come' },
  ])('is $is when $why and every day weighs the same', ({ today, dayShare, is }) => {
    expect(elapsedShare(at(today, dayShare), new Map())).toBeCloseTo(is, 12);
  });

  it('weighs days as their weekdays usually are', () => {
    const sundays = new Map([
      ['2026-02-15', 70],
      ['2026-02-22', 50],
      ...['16', '17', '18', '19', '20', '21'].map((day) => [`2026-02-${day}`, 10] as const),
    ]);
    expect(elapsedShare(at('2026-03-08', 0), sundays)).toBeCloseTo(0.5, 12);
  });
});

describe('forecastOf', () => {
  it.each([
    { isGrowing: true, value: 50, ofLate: null, gone: 0.25, is: 200, why: 'a count goes on as it does' },
    { isGrowing: true, value: 0, ofLate: null, gone: 0, is: null, why: 'a count has not begun' },
    {
      isGrowing: false,
      value: 0.8,
      ofLate: 0.9,
      gone: 0.5,
      is: 0.85,
      why: 'a level does as of late for the rest',
    },
    { isGrowing: false, value: 0.8, ofLate: null, gone: 0.5, is: 0.8, why: 'nothing else is known' },
    { isGrowing: false, value: null, ofLate: 0.9, gone: 0.1, is: 0.9, why: 'there is only what was of late' },
    { isGrowing: true, value: 50, ofLate: null, gone: 1, is: 50, why: 'it is over' },
    { isGrowing: false, value: null, ofLate: null, gone: 0.5, is: null, why: 'nothing is known at all' },
  ])('is $is when $why', ({ gone, is, ...so }) => {
    const forecast = forecastOf(so, gone);
    if (is === null) expect(forecast).toBeNull();
    else expect(forecast).toBeCloseTo(is, 12);
  });
});

describe('todayIn', () => {
  it('knows how much of a day is over, also of one with 23 hours', () => {
    expect(todayIn('Asia/Shanghai', new Date('2026-03-08T04:00:00Z'))).toEqual({
      day: '2026-03-08',
      zone: 'Asia/Shanghai',
      share: 0.5,
    });
    expect(todayIn('Europe/Berlin', new Date('2026-03-29T10:30:00Z')).share).toBeCloseTo(11.5 / 23, 12);
  });
});

describe('contributions', () => {
  const number = fc.double({ min: 0.01, max: 1000, noNaN: true });
  const weight = fc.integer({ min: 0, max: 500 });
  const side = fc.record({ value: number, weight });
  const parts = fc.array(fc.record({ before: side, after: side }), { minLength: 1, maxLength: 5 });
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

  /** The whole that the parts make up, with some rows of nobody's besides. */
  function wholeOf(of: readonly Moved[], others: number): Moved {
    const made = (when: 'before' | 'after') => {
      const rows = [...of.map((part) => part[when]), { value: 3, weight: others }];
      const total = sum(rows.map((row) => row.weight));
      return { weight: total, value: sum(rows.map((row) => (row.value ?? 0) * row.weight)) / total };
    };
    return { before: made('before'), after: made('after') };
  }

  it('of a mean sum to its change exactly, whoever has a goal', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 300 }), (of, others) => {
        const whole = wholeOf(of, others);
        const explained = averagedOut(whole, of);
        const change = (whole.after.value ?? 0) - (whole.before.value ?? 0);
        expect(explained?.change).toBe(change);
        expect(sum(explained?.parts ?? []) + (explained?.rest ?? Number.NaN)).toBeCloseTo(change, 9);
      }),
      { numRuns: 200 },
    );
  });

  it('of a mean leave nothing over when the parts are all there is', () => {
    fc.assert(
      fc.property(parts, (of) => {
        fc.pre(sum(of.map((part) => part.before.weight)) > 0 && sum(of.map((part) => part.after.weight)) > 0);
        expect(averagedOut(wholeOf(of, 0), of)?.rest).toBeCloseTo(0, 6);
      }),
      { numRuns: 200 },
    );
  });

  it('of a product are those of its factors, and the rest what they do not multiply to', () => {
    const moved = (before: number, after: number) => ({
      before: { value: before, weight: 1 },
      after: { value: after, weight: 1 },
    });
    const explained = multipliedOut(moved(20, 36), [moved(10, 12), moved(2, 3)]);
    expect(sum(explained?.parts ?? [])).toBeCloseTo(16, 9);
    expect(explained?.rest).toBeCloseTo(0, 9);
    expect(multipliedOut(moved(20, 40), [moved(10, 12), moved(2, 3)])?.rest).toBeCloseTo(4, 9);
  });

  it('of amounts are their own changes, and the rest what nobody has a goal for', () => {
    const moved = (before: number | null, after: number) => ({
      before: { value: before, weight: 0 },
      after: { value: after, weight: 0 },
    });
    expect(addedUp(moved(10, 25), [moved(4, 9), moved(null, 6)])).toEqual({
      change: 15,
      parts: [5, 6],
      rest: 4,
    });
    expect(addedUp(moved(null, 25), [])).toBeNull();
  });
});

describe('what is told of a light', () => {
  it.each([
    { standing: 'red', told: null, turn: 'red' },
    { standing: 'red', told: 'red', turn: null },
    { standing: 'amber', told: 'red', turn: 'amber' },
    { standing: 'green', told: null, turn: null },
    { standing: 'green', told: 'amber', turn: 'green' },
    { standing: 'unknown', told: 'red', turn: null },
  ] as const)('is $turn when it is $standing and $told was told last', ({ standing, told, turn }) => {
    expect(turnOf(standing, told)).toBe(turn);
  });
});
