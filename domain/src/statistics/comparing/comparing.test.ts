import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustFalseDiscovery,
  adjustHolm,
  binomialOf,
  differenceInDifferences,
  mcnemar,
  oddsAcrossStrata,
  pairedMeans,
  rateRatio,
  sharesDiffer,
  welch,
  welchOfMoments,
} from '../index.ts';

describe('means', () => {
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it('of pairs: the sleep data give t −4.0621, p .002833 (Student 1908)', () => {
    const found = pairedMeans(first, second);
    expect(found?.t).toBeCloseTo(-4.0621, 4);
    expect(found?.p).toBeCloseTo(0.002833, 6);
    expect(found?.low).toBeCloseTo(-2.4598858, 6);
  });

  it('of groups: the same give t −1.8608 on 17.776 degrees, p .07939 (Welch)', () => {
    const found = welch(first, second);
    expect(found?.t).toBeCloseTo(-1.8608, 4);
    expect(found?.degrees).toBeCloseTo(17.776, 3);
    expect(found?.p).toBeCloseTo(0.07939, 5);
  });

  it('of cars: t −12.94627 on 136.875 degrees (NIST 1.3.5.3, AUTO83B)', () => {
    const found = welchOfMoments(
      { mean: 20.14458, deviation: 6.4147, n: 249 },
      { mean: 30.48101, deviation: 6.10771, n: 79 },
    );
    expect(found?.t).toBeCloseTo(-12.94627, 4);
    expect(found?.degrees).toBeCloseTo(136.875, 3);
  });

  it('are the same in any unit', () => {
    const [usual, tiny] = [1, 1e-100].map((unit) =>
      welch(
        first.map((value) => value * unit),
        second.map((value) => value * unit),
      ),
    );
    expect(tiny?.p).toBeCloseTo(usual?.p ?? 0, 12);
  });

  it('take no rounding for scatter: equal values have none', () => {
    expect(welch([0.1, 0.1, 0.1], [0.2, 0.2, 0.2])).toBeNull();
    expect(pairedMeans([1.1, 2.1, 3.1], [1, 2, 3])).toBeNull();
  });

  it('say nothing where nothing scatters or pairs are missing', () => {
    expect(welch([1, 1], [2, 2])).toBeNull();
    expect(pairedMeans([1, 2], [2, 3])).toBeNull();
    expect(() => pairedMeans([1], [1, 2])).toThrow(RangeError);
  });
});

describe('a panel', () => {
  it('with 86 and 150 changes: χ² 17.36 (Agresti 1990), corrected 16.82', () => {
    const found = mcnemar(86, 150);
    expect(found?.chiSquared).toBeCloseTo(17.35593, 5);
    expect(found?.corrected.chiSquared).toBeCloseTo(16.8178, 5);
    expect(found?.p).toBeLessThan(0.0001);
    expect(found?.exact).toBeLessThan(0.0001);
  });

  it('with 1 and 7 changes: χ² p .034, corrected .077, exact .070 (Fagerland 2013)', () => {
    const found = mcnemar(1, 7);
    expect([found?.p, found?.corrected.p, found?.exact].map((p) => p?.toFixed(3))).toEqual([
      '0.034',
      '0.077',
      '0.070',
    ]);
  });

  it('with few changes asks the exact test: 1 and 6 give .125', () => {
    expect(mcnemar(1, 6)?.exact).toBeCloseTo(0.125, 12);
    expect(mcnemar(0, 0)).toBeNull();
    expect(mcnemar(4, 4)).toMatchObject({ chiSquared: 0, p: 1, exact: 1 });
  });
});

describe('many tests at once', () => {
  const p = [0.01, 0.02, 0.03, 0.04, 0.05];

  it('are corrected as R does', () => {
    expect(adjustHolm(p).map((one) => one.toFixed(4))).toEqual([
      '0.0500',
      '0.0800',
      '0.0900',
      '0.0900',
      '0.0900',
    ]);
    expect(adjustFalseDiscovery(p).map((one) => one.toFixed(4))).toEqual(Array.from(p, () => '0.0500'));
    expect(adjustFalseDiscovery([0.01, 0.04, 0.03])).toEqual(
      [0.03, 0.04, 0.04].map((x) => expect.closeTo(x, 12)),
    );
    expect(adjustHolm([])).toEqual([]);
  });

  it('of thrombolysis are 4 finds of 15 by false discovery, 3 by Holm (Benjamini and Hochberg 1995)', () => {
    const raw = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const finds = (adjusted: readonly number[]) => adjusted.filter((one) => one <= 0.05).length;
    expect([finds(raw), finds(adjustFalseDiscovery(raw)), finds(adjustHolm(raw))]).toEqual([9, 4, 3]);
    expect(adjustFalseDiscovery(raw)[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  });

  it('keep their order, stay at most 1, and Holm never believes more than the other', () => {
    const many = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(many, (all) => {
        const [holm, discovery] = [adjustHolm(all), adjustFalseDiscovery(all)];
        all.forEach((raw, index) => {
          const [strict = 0, mild = 0] = [holm[index], discovery[index]];
          expect(strict).toBeLessThanOrEqual(1);
          expect(mild).toBeGreaterThanOrEqual(raw - 1e-12);
          expect(strict).toBeGreaterThanOrEqual(mild - 1e-12);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('shares of groups', () => {
  it('are tested as R’s prop.test without correction: smokers χ² 12.600, p .005585', () => {
    const smokers = [
      { k: 83, n: 86 },
      { k: 90, n: 93 },
      { k: 129, n: 136 },
      { k: 70, n: 82 },
    ];
    expect(sharesDiffer(smokers)?.chiSquared).toBeCloseTo(12.6, 3);
    expect(sharesDiffer(smokers)?.p).toBeCloseTo(0.005585, 6);
  });

  it('of five lots of wafers differ: χ² 12.131 on 4 degrees (NIST 7.4.5)', () => {
    const found = sharesDiffer([36, 46, 42, 63, 38].map((k) => ({ k, n: 300 })));
    expect(found?.chiSquared).toBeCloseTo(12.131, 3);
    expect(found).toMatchObject({ degrees: 4, isThin: false });
  });

  it('need two groups and somebody who said otherwise', () => {
    expect(sharesDiffer([{ k: 1, n: 2 }])).toBeNull();
    expect(
      sharesDiffer([
        { k: 2, n: 2 },
        { k: 3, n: 3 },
      ]),
    ).toBeNull();
    expect(
      sharesDiffer([
        { k: 1, n: 4 },
        { k: 3, n: 5 },
      ])?.isThin,
    ).toBe(true);
  });
});

describe('rates of rare events', () => {
  it('11 in 800 beside 21 in 3011 are 1.9715 times, p .0797, .858 to 4.277', () => {
    const found = rateRatio({ events: 11, exposure: 800 }, { events: 21, exposure: 3011 });
    expect(found?.ratio).toBeCloseTo(1.9715, 4);
    expect(found?.p).toBeCloseTo(0.0797, 4);
    expect(found?.low).toBeCloseTo(0.858, 3);
    expect(found?.high).toBeCloseTo(4.277, 3);
  });

  it('adds all outcomes that are no likelier, on both sides, as R’s binom.test', () => {
    const plain = (k: number, n: number, p: number) =>
      Array.from({ length: n + 1 }, (_, other) => binomialOf(other, n, p))
        .filter((likelihood) => likelihood <= binomialOf(k, n, p) * (1 + 1e-7))
        .reduce((total, likelihood) => total + likelihood, 0);
    const events = fc.integer({ min: 0, max: 40 });
    const exposure = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(events, events, exposure, exposure, (k, other, t1, t2) => {
        if (k + other === 0) return;
        const found = rateRatio({ events: k, exposure: t1 }, { events: other, exposure: t2 });
        expect(found?.p).toBeCloseTo(plain(k, k + other, t1 / (t1 + t2)), 9);
      }),
      { numRuns: 300 },
    );
  });

  it('has no upper end where the second saw none, and says nothing when neither did', () => {
    expect(rateRatio({ events: 3, exposure: 10 }, { events: 0, exposure: 10 })?.high).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(rateRatio({ events: 0, exposure: 10 }, { events: 0, exposure: 10 })).toBeNull();
  });
});

it('admissions at Berkeley: crude odds 1.84 turn into .905 within departments (Bickel 1975)', () => {
  const departments = [
    [512, 313, 89, 19],
    [353, 207, 17, 8],
    [120, 205, 202, 391],
    [138, 279, 131, 244],
    [53, 138, 94, 299],
    [22, 351, 24, 317],
  ].map(([withYes = 0, withNo = 0, withoutYes = 0, withoutNo = 0]) => ({
    withYes,
    withNo,
    withoutYes,
    withoutNo,
  }));
  const found = oddsAcrossStrata(departments);
  expect(found?.crude).toBeCloseTo(1.84, 2);
  expect(found?.adjusted).toBeCloseTo(0.905, 3);
  expect(found?.low).toBeCloseTo(0.772, 3);
  expect(found?.high).toBeCloseTo(1.06, 3);
  expect(found?.p).toBeCloseTo(0.2323, 3);
  expect(oddsAcrossStrata([])).toBeNull();
});

describe('odds across strata', () => {
  const strata = (...rows: [number, number, number, number][]) =>
    rows.map(([withYes, withNo, withoutYes, withoutNo]) => ({ withYes, withNo, withoutYes, withoutNo }));

  it('of rabbits, with cells of nobody: 7, 1.0267 to 47.7251, p .04747 (R’s mantelhaen.test)', () => {
    const rabbits = strata([0, 6, 0, 5], [3, 3, 0, 6], [6, 0, 2, 4], [5, 1, 6, 0], [2, 0, 5, 0]);
    const found = oddsAcrossStrata(rabbits);
    expect(found?.adjusted).toBeCloseTo(7, 10);
    expect(found?.low).toBeCloseTo(1.026713, 6);
    expect(found?.high).toBeCloseTo(47.725133, 5);
    expect(found?.p).toBeCloseTo(0.04747, 5);
  });

  it('are not corrected where the gap is less than the correction, as R has it', () => {
    expect(oddsAcrossStrata(strata([12, 8, 34, 22]))?.p).toBeCloseTo(0.95556, 5);
  });
});

describe('the change beyond what changed anyway', () => {
  it('is 2.75 in New Jersey beside Pennsylvania (Card and Krueger 1994)', () => {
    const found = differenceInDifferences(
      { before: { mean: 20.44 }, after: { mean: 21.03 } },
      { before: { mean: 23.33 }, after: { mean: 21.17 } },
    );
    expect(found.effect).toBeCloseTo(2.75, 10);
    expect(found.interval).toBeNull();
  });

  it('has an interval when spreads are known', () => {
    const one = (mean: number) => ({ mean, deviation: 2, n: 16 });
    const found = differenceInDifferences(
      { before: one(1), after: one(3) },
      { before: one(1), after: one(2) },
    );
    expect(found.interval?.low).toBeCloseTo(1 - 1.959964, 5);
    expect(found.interval?.high).toBeCloseTo(1 + 1.959964, 5);
  });
});
