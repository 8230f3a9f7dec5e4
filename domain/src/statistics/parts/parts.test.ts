import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupParts, productParts, shapley, shapleyParts } from '../index.ts';

const total = (parts: readonly number[]) => parts.reduce((one, other) => one + other, 0);
const positive = fc.double({ min: 0.001, max: 1000, noNaN: true });
const factor = (value: fc.Arbitrary<number>) => fc.record({ before: value, after: value });

describe('the parts of a product', () => {
  it('are known where one factor changed', () => {
    const parts = productParts([
      { before: 10, after: 12 },
      { before: 3, after: 3 },
    ]);
    expect(parts[0]).toBeCloseTo(6, 10);
    expect(parts[1]).toBeCloseTo(0, 10);
  });

  it('of two factors are shared equally by Shapley: 10·2 → 12·3 is 5 and 11', () => {
    const parts = shapleyParts([
      { before: 10, after: 12 },
      { before: 2, after: 3 },
    ]);
    expect(parts).toEqual([5, 11].map((x) => expect.closeTo(x, 10)));
  });

  it('sum to the change exactly, also from or to 0', () => {
    fc.assert(
      fc.property(
        fc.array(factor(fc.oneof(positive, fc.constant(0))), { minLength: 1, maxLength: 6 }),
        (factors) => {
          const change =
            factors.reduce((all, one) => all * one.after, 1) -
            factors.reduce((all, one) => all * one.before, 1);
          const size = Math.max(1, Math.abs(change));
          expect(total(productParts(factors)) / size).toBeCloseTo(change / size, 9);
          const scale = factors.reduce((all, one) => all * Math.max(one.before, one.after), 1);
          expect(Math.abs(total(shapleyParts(factors)) - change)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, scale),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('point the way their factor went', () => {
    fc.assert(
      fc.property(factor(positive), factor(positive), (one, other) => {
        const [part = 0] = productParts([one, other]);
        if (one.after > one.before * 1.001) expect(part).toBeGreaterThan(0);
        if (one.after < one.before * 0.999) expect(part).toBeLessThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the parts of players', () => {
  it('of the gloves: one left, two right are 4 and 1 sixths', () => {
    const worth = (isIn: (player: number) => boolean) => Number(isIn(0) && (isIn(1) || isIn(2)));
    expect(shapley(3, worth)).toEqual([2 / 3, 1 / 6, 1 / 6].map((x) => expect.closeTo(x, 12)));
  });

  it('of a runway that costs 8, 11, 13 or 18 by whose plane is the longest are 2, 3, 4 and 9 (airport problem)', () => {
    const costs = [8, 11, 13, 18];
    const worth = (isIn: (player: number) => boolean) =>
      Math.max(0, ...costs.filter((_, player) => isIn(player)));
    expect(shapley(4, worth)).toEqual([2, 3, 4, 9].map((x) => expect.closeTo(x, 12)));
  });

  it('refuse more than can be weighed', () => expect(() => shapley(17, () => 0)).toThrow(RangeError));
});

describe('the parts of groups', () => {
  const side = fc.record({ weight: fc.integer({ min: 0, max: 500 }), value: positive });

  it('sum to the change of the mean exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ before: side, after: side }), { minLength: 1, maxLength: 8 }),
        (groups) => {
          const mean = (when: 'before' | 'after') => {
            const weight = groups.reduce((all, group) => all + group[when].weight, 0);
            return groups.reduce((all, group) => all + group[when].weight * group[when].value, 0) / weight;
          };
          const parts = groupParts(groups);
          if (parts === null) return;
          const sum = total(parts.map((part) => part.within + part.mix));
          expect(sum).toBeCloseTo(mean('after') - mean('before'), 7);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of deaths per thousand, 1970 to 1985: −2.228 by rates, 1.542 by who lived (Das Gupta 1993, example 5.3)', () => {
    const people = [
      [2968, 11484, 34614, 30992, 21983, 20314, 20928, 16897, 11339, 5720, 1315],
      [535, 2162, 6120, 4781, 3096, 2718, 2363, 1767, 1149, 448, 117],
      [3041, 11577, 27450, 32711, 35480, 27411, 19555, 19795, 15254, 8022, 2472],
      [707, 2692, 6473, 6841, 6547, 4352, 3034, 2540, 1749, 804, 236],
    ];
    const rates = [
      [18.469, 0.751, 0.391, 1.146, 1.287, 2.672, 6.636, 15.691, 34.723, 79.763, 176.837],
      [36.993, 1.352, 0.541, 2.04, 3.523, 6.746, 12.967, 24.471, 45.091, 74.902, 123.205],
      [9.163, 0.462, 0.248, 0.929, 1.084, 1.81, 4.715, 12.187, 27.728, 64.068, 157.57],
      [17.208, 0.738, 0.328, 1.103, 2.045, 3.724, 8.052, 17.812, 34.128, 68.276, 125.161],
    ];
    const side = (race: number, age: number) => ({
      weight: people[race]?.[age] ?? 0,
      value: rates[race]?.[age] ?? 0,
    });
    const groups = [0, 1].flatMap((race) =>
      Array.from({ length: 11 }, (_, age) => ({ before: side(race, age), after: side(race + 2, age) })),
    );
    const parts = groupParts(groups) ?? [];
    expect(total(parts.map((part) => part.within))).toBeCloseTo(8.03 - 10.258, 3);
    expect(total(parts.map((part) => part.mix))).toBeCloseTo(9.907 - 8.385 + 9.156 - 9.136, 3);
  });

  it('tell better work from easier cases', () => {
    const group = (weight: number, value: number) => ({ weight, value });
    const parts = groupParts([
      { before: group(50, 0.9), after: group(80, 0.9) },
      { before: group(50, 0.5), after: group(20, 0.5) },
    ]);
    expect(total(parts?.map((part) => part.within) ?? [])).toBeCloseTo(0, 12);
    expect(total(parts?.map((part) => part.mix) ?? [])).toBeCloseTo(0.12, 12);
    expect(groupParts([])).toBeNull();
  });
});
