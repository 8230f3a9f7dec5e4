import { describe, expect, it } from 'vitest';
import { chartOf, type Measure, movedBeyond, movedBy, signalsOf, verdictOf } from './judge.ts';

const share = (sum: number, over = 50): Measure => ({ value: over === 0 ? null : sum / over, sum, over });
const value = (one: number | null): Measure => ({ value: one, sum: null, over: null });
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

describe('the chart', () => {
  it('keeps the lines of before, so that after stands out', () => {
    const points = chartOf(
      'share',
      many(10, () => share(25)),
      many(4, () => share(45)),
    );
    expect(points[13]?.centre).toBe(0.5);
    expect(signalsOf(points).some(({ place, side }) => place === 10 && side === 'above')).toBe(true);
  });

  it('leaves a gap where nothing was measured', () => {
    expect(chartOf('share', [share(1), share(0, 0)], [])[1]).toBeNull();
    expect(chartOf('value', [value(1), value(null), value(3)], [value(2)])[1]).toBeNull();
    expect(chartOf('value', [value(1)], [value(2)])).toEqual([null, null]);
  });

  it('of rates is per thousand, as the metric says it', () => {
    const points = chartOf(
      'rate',
      many(5, () => ({ value: 4, sum: 4, over: 1000 })),
      [],
    );
    expect(points[0]).toMatchObject({ value: 4, centre: 4 });
  });
});

describe('how far it moved', () => {
  it('of shares is Newcombe’s, over all cases', () => {
    const side = (k: number, n: number) => ({ whole: share(k, n), buckets: [] });
    const moved = movedBy('share', side(48, 80), side(56, 70));
    expect(moved?.low).toBeCloseTo(0.0524, 4);
    expect(moved?.high).toBeCloseTo(0.3339, 4);
  });

  it('of all else is Welch’s, over the buckets', () => {
    const side = (...all: number[]) => ({ whole: value(all[0] ?? null), buckets: all.map(value) });
    expect(movedBy('value', side(10, 11, 9, 10), side(20, 21, 19, 20))?.low).toBeGreaterThan(5);
    expect(movedBy('value', side(10), side(20))).toEqual({ difference: 10, low: null, high: null });
    expect(movedBy('value', side(), side(20))).toBeNull();
  });

  it('beyond a comparison is what that did not do, too', () => {
    const group = { before: [10, 10, 10].map(value), after: [16, 16, 16].map(value) };
    const comparison = { before: [10, 10, 10].map(value), after: [12, 12, 12].map(value) };
    expect(movedBeyond(group, comparison)?.difference).toBe(4);
    expect(movedBeyond(group, { before: [], after: [] })).toBeNull();
  });
});

describe('the verdict', () => {
  const moved = (low: number | null, high: number | null) => ({ difference: -20, low, high });
  const given = {
    hasChanged: true,
    measuredAfter: 10,
    was: 100,
    is: 80,
    target: 85,
    direction: 'down',
    moved: moved(-30, -10),
  } as const;
  it.each([
    { why: 'nothing was done yet', some: { hasChanged: false }, is: 'not-changed' },
    { why: 'two days are no proof', some: { measuredAfter: 2 }, is: 'too-early' },
    { why: 'nothing was measured before', some: { was: null }, is: 'too-early' },
    { why: 'chance explains it', some: { moved: moved(-30, 5) }, is: 'no-difference' },
    { why: 'how far chance reaches is not known', some: { moved: moved(null, null) }, is: 'too-early' },
    { why: 'more is better of it', some: { direction: 'up' }, is: 'worse' },
    {
      why: 'more is better of it, and there is more than enough',
      some: { direction: 'up', target: 70 },
      is: 'worse',
    },
    { why: 'less is better of it, though it was good enough before', some: { target: 120 }, is: 'reached' },
    {
      why: 'it is neither good nor bad, and went the other way',
      some: { direction: 'none', target: 120 },
      is: 'worse',
    },
    {
      why: 'it is neither good nor bad, and is where it was to be',
      some: { direction: 'none' },
      is: 'reached',
    },
    { why: 'it moved, but not far enough', some: { target: 60 }, is: 'better' },
    { why: 'it is there', some: {}, is: 'reached' },
  ] as const)('is $is when $why', ({ some, is }) => expect(verdictOf({ ...given, ...some })).toBe(is));
});
