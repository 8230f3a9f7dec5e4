import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureFigure, represented, weightOf } from './figures.ts';

describe('measureFigure', () => {
  it('gives the NPS with its interval as in the books: 50 / 30 / 20 is 30 ± 15.3', () => {
    const counts = [
      { mark: 10, count: 50 },
      { mark: 8, count: 30 },
      { mark: 2, count: 20 },
    ];
    const { value, interval, n } = measureFigure('recommend', counts);
    expect([value, n]).toEqual([30, 100]);
    expect(interval?.low).toBeCloseTo(30 - 15.3, 1);
    expect(interval?.high).toBeCloseTo(30 + 15.3, 1);
  });

  it.each([
    { why: 'nobody answered', measure: 'overall' as const, counts: [], value: null },
    {
      why: 'only 4 and 5 of five are satisfied',
      measure: 'overall' as const,
      counts: [1, 2, 3, 4, 5],
      value: 0.4,
    },
    { why: 'effort is good from 5 of seven', measure: 'effort' as const, counts: [4, 5, 6, 7], value: 0.75 },
    { why: '7 and 8 are neither', measure: 'recommend' as const, counts: [6, 7, 8, 9], value: 0 },
  ])('is $value when $why', ({ measure, counts, value }) => {
    expect(
      measureFigure(
        measure,
        counts.map((mark) => ({ mark, count: 1 })),
      ).value,
    ).toBe(value);
  });

  it.each([
    {
      why: 'fewer than 30 answered',
      counts: [
        { mark: 10, count: 20 },
        { mark: 0, count: 9 },
      ],
    },
    { why: 'all said the same', counts: [{ mark: 10, count: 400 }] },
  ])('shows no interval of an NPS when $why', ({ counts }) => {
    expect(measureFigure('recommend', counts).interval).toBeNull();
  });
});

describe('weights', () => {
  it('make the answers stand for whoever was invited', () => {
    const group = fc.record({
      invited: fc.integer({ min: 1, max: 200 }),
      share: fc.double({ min: 0.1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (drawn) => {
        const groups = drawn.map(({ invited, share }) => ({
          invited,
          answered: Math.max(1, Math.round(invited * share)),
        }));
        const all = {
          invited: groups.reduce((sum, { invited }) => sum + invited, 0),
          answered: groups.reduce((sum, { answered }) => sum + answered, 0),
        };
        const weighted = groups.map(
          (one) => one.answered * (weightOf(one, all, Number.POSITIVE_INFINITY) ?? 0),
        );
        const total = weighted.reduce((sum, one) => sum + one, 0);
        expect(total).toBeCloseTo(all.answered, 6);
        groups.forEach((one, index) => {
          expect((weighted[index] ?? 0) / total).toBeCloseTo(one.invited / all.invited, 6);
        });
        const apart = groups.reduce((sum, one) => sum + (represented(one, all) ?? 0), 0);
        expect(apart).toBeCloseTo(0, 9);
      }),
      { numRuns: 200 },
    );
  });

  it('say nothing of a group that gave no answer', () => {
    expect(weightOf({ invited: 5, answered: 0 }, { invited: 10, answered: 3 })).toBeNull();
    expect(represented({ invited: 5, answered: 0 }, { invited: 10, answered: 0 })).toBeNull();
  });
});
