import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correlation,
  correlationP,
  driverWarnings,
  lagCorrelations,
  leastSquares,
  lmg,
  ordinalLogit,
  partialCorrelation,
  relativeWeights,
  ridge,
  standardDeviation,
  varianceInflation,
} from '../index.ts';

/** Standardised fertility and indicators of 47 French-speaking provinces of Switzerland, about 1888. */
const swiss = [
  [80.2, 17, 15, 12, 9.96, 22.2],
  [83.1, 45.1, 6, 9, 84.84, 22.2],
  [92.5, 39.7, 5, 5, 93.4, 20.2],
  [85.8, 36.5, 12, 7, 33.77, 20.3],
  [76.9, 43.5, 17, 15, 5.16, 20.6],
  [76.1, 35.3, 9, 7, 90.57, 26.6],
  [83.8, 70.2, 16, 7, 92.85, 23.6],
  [92.4, 67.8, 14, 8, 97.16, 24.9],
  [82.4, 53.3, 12, 7, 97.67, 21],
  [82.9, 45.2, 16, 13, 91.38, 24.4],
  [87.1, 64.5, 14, 6, 98.61, 24.5],
  [64.1, 62, 21, 12, 8.52, 16.5],
  [66.9, 67.5, 14, 7, 2.27, 19.1],
  [68.9, 60.7, 19, 12, 4.43, 22.7],
  [61.7, 69.3, 22, 5, 2.82, 18.7],
  [68.3, 72.6, 18, 2, 24.2, 21.2],
  [71.7, 34, 17, 8, 3.3, 20],
  [55.7, 19.4, 26, 28, 12.11, 20.2],
  [54.3, 15.2, 31, 20, 2.15, 10.8],
  [65.1, 73, 19, 9, 2.84, 20],
  [65.5, 59.8, 22, 10, 5.23, 18],
  [65, 55.1, 14, 3, 4.52, 22.4],
  [56.6, 50.9, 22, 12, 15.14, 16.7],
  [57.4, 54.1, 20, 6, 4.2, 15.3],
  [72.5, 71.2, 12, 1, 2.4, 21],
  [74.2, 58.1, 14, 8, 5.23, 23.8],
  [72, 63.5, 6, 3, 2.56, 18],
  [60.5, 60.8, 16, 10, 7.72, 16.3],
  [58.3, 26.8, 25, 19, 18.46, 20.9],
  [65.4, 49.5, 15, 8, 6.1, 22.5],
  [75.5, 85.9, 3, 2, 99.71, 15.1],
  [69.3, 84.9, 7, 6, 99.68, 19.8],
  [77.3, 89.7, 5, 2, 100, 18.3],
  [70.5, 78.2, 12, 6, 98.96, 19.4],
  [79.4, 64.9, 7, 3, 98.22, 20.2],
  [65, 75.9, 9, 9, 99.06, 17.8],
  [92.2, 84.6, 3, 3, 99.46, 16.3],
  [79.3, 63.1, 13, 13, 96.83, 18.1],
  [70.4, 38.4, 26, 12, 5.62, 20.3],
  [65.7, 7.7, 29, 11, 13.79, 20.5],
  [72.7, 16.7, 22, 13, 11.22, 18.9],
  [64.4, 17.6, 35, 32, 16.92, 23],
  [77.6, 37.6, 15, 7, 4.97, 20],
  [67.6, 18.7, 25, 7, 8.65, 19.5],
  [35, 1.2, 37, 53, 42.34, 18],
  [44.7, 46.6, 16, 29, 50.43, 18.2],
  [42.8, 27.7, 22, 29, 58.33, 19.3],
];
/** Employed in the United States, 1947 to 1962, by prices, product, unemployed, armed forces, population and year. */
const longley = [
  [60323, 83, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99, 365385, 1870, 3547, 115094, 1953],
  [63761, 100, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];
const column = (index: number) => swiss.map((row) => row[index] ?? 0);
const outcome = column(0);
const drivers = [1, 2, 3, 4, 5].map(column);
const near = (values: readonly number[], digits: number) =>
  values.map((value) => expect.closeTo(value, digits));

/** Miles per gallon and horse powers of 32 cars. */
const mpg = [
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
  30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
];
const power = [
  110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150,
  245, 175, 66, 91, 113, 264, 175, 335, 109,
];

describe('shares of what is explained', () => {
  it('of Swiss fertility are .0571 .1712 .2601 .1056 .1128 of .7067 (relaimpo, LMG)', () => {
    const found = lmg(drivers, outcome);
    expect(found?.shares).toEqual(near([0.0571, 0.1712, 0.2601, 0.1056, 0.1128], 4));
    expect(found?.explained).toBeCloseTo(0.7067, 4);
  });

  it('are .0484 .1547 .2720 .1147 .1170 by Johnson', () => {
    expect(relativeWeights(drivers, outcome)?.shares).toEqual(
      near([0.0484, 0.1547, 0.272, 0.1147, 0.117], 4),
    );
  });

  it('of consumption are .2285 .2221 .2322 .0964 of .7792 by Johnson (rwa, Motor Trend 1974)', () => {
    const cylinders = [
      6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4,
    ];
    const displacement = [
      160, 160, 108, 258, 360, 225, 360, 146.7, 140.8, 167.6, 167.6, 275.8, 275.8, 275.8, 472, 460, 440, 78.7,
      75.7, 71.1, 120.1, 318, 304, 350, 400, 79, 120.3, 95.1, 351, 145, 301, 121,
    ];
    const gears = [
      4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4,
    ];
    const found = relativeWeights([cylinders, displacement, power, gears], mpg);
    expect(found?.shares).toEqual(near([0.2284797, 0.2221469, 0.2321744, 0.0963886], 7));
    expect(found?.explained).toBeCloseTo(0.7791896, 7);
  });

  it('sum to R², are never negative, and move with their driver', () => {
    const row = fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: -10, max: 10, noNaN: true })));
    fc.assert(
      fc.property(fc.array(row, { minLength: 12, maxLength: 30 }), (rows) => {
        const [y, ...xs] = [0, 1, 2, 3].map((index) => rows.map((one) => one[index] ?? 0));
        const found = lmg(xs, y ?? []);
        if (found === null) return;
        expect(found.shares.reduce((a, b) => a + b, 0)).toBeCloseTo(found.explained, 8);
        for (const share of found.shares) expect(share).toBeGreaterThanOrEqual(-1e-9);
        const turned = lmg(xs.toReversed(), y ?? []);
        expect(turned?.shares.toReversed()).toEqual(near(found.shares, 8));
      }),
      { numRuns: 60 },
    );
  });

  it('are not told when drivers copy each other', () => {
    expect(lmg([column(1), column(1)], outcome)).toBeNull();
    expect(relativeWeights([column(1), column(1)], outcome)).toBeNull();
    expect(() =>
      lmg(
        Array.from({ length: 13 }, () => [1]),
        [1],
      ),
    ).toThrow(RangeError);
  });
});

describe('regression', () => {
  it('of Swiss fertility is as R’s lm', () => {
    const found = leastSquares(drivers, outcome);
    expect(found?.intercept.estimate).toBeCloseTo(66.91518, 4);
    expect(found?.terms.map((term) => term.estimate)).toEqual(
      near([-0.17211, -0.25801, -0.87094, 0.10412, 1.07705], 4),
    );
    expect(found?.terms[2]?.error).toBeCloseTo(0.18303, 4);
    expect(found?.residual).toBeCloseTo(7.165, 3);
    expect(found?.adjusted).toBeCloseTo(0.671, 3);
  });

  it('of employment is as certified, though drivers move together and lie far from 0 (NIST StRD, Longley)', () => {
    const of = (index: number) => longley.map((row) => row[index] ?? 0);
    const found = leastSquares([1, 2, 3, 4, 5, 6].map(of), of(0));
    const parts = (values: readonly (number | undefined)[], certified: readonly number[]) =>
      values.map((value, index) => (value ?? 0) / (certified[index] ?? 1));
    const ones = (count: number) =>
      near(
        Array.from({ length: count }, () => 1),
        8,
      );
    const certified = [
      15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807,
      1829.15146461355,
    ];
    expect(parts(found?.terms.map((term) => term.estimate) ?? [], certified)).toEqual(ones(6));
    expect(
      parts(
        [found?.intercept.estimate, found?.intercept.error, found?.residual, found?.explained],
        [-3482258.63459582, 890420.383607373, 304.854073561965, 0.995479004577296],
      ),
    ).toEqual(ones(4));
  });

  it('held back by .03 turns the product’s part around, as MASS lm.ridge (Faraway 2002)', () => {
    const of = (index: number) => longley.map((row) => row[index] ?? 0);
    const held = ridge(
      [1, 2, 3, 4, 5, 6].map(of),
      of(0).map((people) => people / 1000),
      0.03,
    );
    const spread = (values: readonly number[]) => (standardDeviation(values) ?? 0) * Math.sqrt(15 / 16);
    expect(held?.estimates.map((estimate, index) => estimate * spread(of(index + 1)))).toEqual(
      near([0.2200496, 0.7693585, -1.1894102, -0.5223393, -0.6861816, 4.0064269], 6),
    );
  });

  it('held back by nothing is the same, and held back more is smaller', () => {
    const [free, held] = [ridge(drivers, outcome, 0), ridge(drivers, outcome, 100)];
    expect(free?.intercept).toBeCloseTo(66.91518, 4);
    expect(Math.abs(held?.estimates[2] ?? 1)).toBeLessThan(Math.abs(free?.estimates[2] ?? 0));
    expect(ridge([[1, 1, 1]], [1, 2, 3], 1)).toBeNull();
  });

  it('says how drivers blow each other up: car::vif of Swiss', () => {
    expect(varianceInflation(drivers)).toEqual(near([2.284, 3.675, 2.775, 1.937, 1.108], 3));
    expect(leastSquares([[1, 2]], [1, 2])).toBeNull();
  });

  it('warns of few answers and of drivers that cannot be told apart', () => {
    expect(driverWarnings([column(1)])).toEqual([]);
    expect(driverWarnings(drivers)).toEqual(['few-answers']);
    expect(driverWarnings([column(1), column(1)])).toEqual(['copied-drivers']);
    const alike = column(1).map((value, index) => value + (index % 3));
    expect(driverWarnings([column(1), alike])).toEqual(['related-drivers']);
  });
});

describe('correlation', () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];

  it.each([
    [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
    [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
    [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
  ])('of Anscombe’s sets is .816 each', (...y) => {
    expect(correlation(x, y)).toBeCloseTo(0.816, 3);
    expect(correlationP(correlation(x, y) ?? 0, 11)).toBeCloseTo(0.00217, 4);
  });

  it('of consumption and power is −.776, given weight −.547 (Motor Trend 1974)', () => {
    const weight = [
      2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424,
      5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
    ];
    expect(correlation(mpg, power)).toBeCloseTo(-0.776, 3);
    expect(partialCorrelation(mpg, power, [weight])).toBeCloseTo(-0.547, 3);
    expect(partialCorrelation(mpg, power, [])).toBeCloseTo(-0.776, 3);
  });

  it('peaks at the lag by which one follows the other', () => {
    const early = [0, 0, 5, 0, 0, 0, 7, 0, 0, 0, 0];
    const later = [0, 0, 0, 0, 5, 0, 0, 0, 7, 0, 0];
    const found = lagCorrelations(early, later, 4) ?? [];
    expect(found.toSorted((a, b) => b.r - a.r)[0]?.lag).toBe(2);
  });

  it.each([1e-150, 1e100])('is the same in units of %d', (unit) => {
    const other = [2, 1, 4, 3, 9, 2, 5, 5, 1, 0, 3];
    const scaled = (values: readonly number[]) => values.map((value) => value * unit);
    expect(correlation(scaled(x), scaled(other))).toBeCloseTo(correlation(x, other) ?? 0, 12);
  });

  it('is unknown where nothing varies', () => {
    expect(correlation([1, 1], [1, 2])).toBeNull();
    expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull();
    expect(lagCorrelations([1, 1], [1, 2], 1)).toBeNull();
    expect(correlationP(0.5, 2)).toBeNull();
  });
});

describe('ordered answers', () => {
  /** Satisfaction (low, medium, high) of tenants in Copenhagen, by influence within type within contact. */
  const counts = [
    [21, 21, 28, 34, 22, 36, 10, 11, 36],
    [61, 23, 17, 43, 35, 40, 26, 18, 54],
    [13, 9, 10, 8, 8, 12, 6, 7, 9],
    [18, 6, 7, 15, 13, 13, 7, 5, 11],
    [14, 19, 37, 17, 23, 40, 3, 5, 23],
    [78, 46, 43, 48, 45, 86, 15, 25, 62],
    [20, 23, 20, 10, 22, 24, 7, 10, 21],
    [57, 23, 13, 31, 21, 13, 5, 6, 13],
  ];
  const housing = counts.flatMap((cells, place) =>
    cells.map((weight, cell) => {
      const [influence, type] = [Math.floor(cell / 3), place % 4];
      const is = (yes: boolean) => Number(yes);
      return {
        level: cell % 3,
        weight,
        drivers: [
          is(influence === 1),
          is(influence === 2),
          is(type === 1),
          is(type === 2),
          is(type === 3),
          is(place > 3),
        ],
      };
    }),
  );

  it('of tenants are as MASS polr fits them', () => {
    const found = ordinalLogit(housing, 3);
    expect(found?.estimates).toEqual(near([0.566, 1.289, -0.572, -0.366, -1.091, 0.36], 3));
    expect(found?.cuts).toEqual(near([-0.496, 0.691], 3));
    expect(found?.errors[0]).toBeCloseTo(0.1047, 3);
    expect((found?.logLikelihood ?? 0) * -2).toBeCloseTo(3479.149, 2);
  });

  it('of cheeses, tasted by 52 each, are as SAS fits them (McCullagh and Nelder 1989)', () => {
    const tasted = [
      [0, 0, 1, 7, 8, 8, 19, 8, 1],
      [6, 9, 12, 11, 7, 6, 1, 0, 0],
      [1, 1, 6, 8, 23, 7, 5, 1, 0],
      [0, 0, 0, 1, 3, 7, 14, 16, 11],
    ].flatMap((counts, cheese) =>
      counts.map((weight, level) => ({
        level,
        weight,
        drivers: [0, 1, 2].map((one) => Number(one === cheese)),
      })),
    );
    const found = ordinalLogit(tasted, 9);
    expect(found?.estimates).toEqual(near([-1.6128, -4.9646, -3.3227], 4));
    expect(found?.errors).toEqual(near([0.3805, 0.4767, 0.4218], 4));
    expect(found?.cuts).toEqual(
      near([-7.0802, -6.025, -4.9254, -3.8568, -2.5206, -1.5685, -0.0669, 1.493], 4),
    );
  });

  it('that hardly overlap are fitted as statsmodels does: 1.3118 ± 0.4120', () => {
    const level = (place: number) => Math.floor(place / 6);
    const swapped = Array.from({ length: 30 }, (_, x) => {
      if (x % 6 === 5 && x < 29) return level(x + 1);
      return x % 6 === 0 && x > 0 ? level(x - 1) : level(x);
    });
    const found = ordinalLogit(
      swapped.map((one, x) => ({ drivers: [x], level: one })),
      5,
    );
    expect(found?.estimates[0]).toBeCloseTo(1.3118, 4);
    expect(found?.errors[0]).toBeCloseTo(0.412, 4);
    expect(found?.logLikelihood).toBeCloseTo(-10.04585, 5);
  });

  it('cannot be told where a level is empty, or drivers split the levels cleanly', () => {
    expect(ordinalLogit([{ drivers: [1], level: 0 }], 2)).toBeNull();
    const clean = [0, 1, 2, 3].map((x) => ({ drivers: [x], level: Number(x > 1) }));
    expect(ordinalLogit(clean, 2)).toBeNull();
    const oneSided = [0, 0, 0, 1, 1, 1].map((x, place) => ({ drivers: [x], level: Number(place > 3) }));
    expect(ordinalLogit(oneSided, 2)).toBeNull();
  });
});
