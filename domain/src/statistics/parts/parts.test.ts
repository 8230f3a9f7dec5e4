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
