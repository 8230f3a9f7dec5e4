import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cusumChart,
  ewmaChart,
  gapChart,
  individualsChart,
  laneyChart,
  laneySpread,
  outsidePlaces,
  pooledShare,
  rateChart,
  runSignals,
  shareChart,
} from '../index.ts';

const wafers = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
].map((k) => ({ k, n: 50 }));

describe('shares', () => {
  it('of the wafers lie between .0524 and .4104 around .2313; 15 and 23 signal (NIST 6.3.3.2)', () => {
    const points = shareChart(wafers);
    expect(points[0]?.centre).toBeCloseTo(0.2313, 4);
    expect(points[0]?.high).toBeCloseTo(0.4104, 3);
    expect(points[0]?.low).toBeCloseTo(0.0524, 3);
    expect(outsidePlaces(points).map((place) => place + 1)).toEqual([15, 23]);
  });

  it('have wider lines for smaller samples, none for none, and never leave 0 to 1', () => {
    const [small, big, none] = shareChart([
      { k: 1, n: 10 },
      { k: 10, n: 1000 },
      { k: 0, n: 0 },
    ]);
    expect(small?.low).toBe(0);
    expect((small?.high ?? 0) > (big?.high ?? 1)).toBe(true);
    expect(none).toBeNull();
    expect(shareChart([{ k: 0, n: 0 }])).toEqual([null]);
  });

  it('keep the lines of their baseline', () => {
    const baseline = pooledShare(wafers.slice(0, 10));
    expect(shareChart(wafers.slice(10), baseline)[0]?.centre).toBe(baseline);
  });

  it('of huge samples are judged by how they really scatter (Laney 2002)', () => {
    const days = [101, 119, 96, 124, 103, 118].map((k) => ({ k: k * 100, n: 100_000 }));
    expect(laneySpread(days)).toBeGreaterThan(10);
    expect(outsidePlaces(shareChart(days)).length).toBeGreaterThan(0);
    expect(outsidePlaces(laneyChart(days))).toEqual([]);
    expect(
      laneySpread([
        { k: 0, n: 5 },
        { k: 0, n: 5 },
      ]),
    ).toBeNull();
  });
});

const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

describe('single values', () => {
  it('of the flow lie between 45.8159 and 55.8041 around 50.81 (NIST 6.3.2.2)', () => {
    const chart = individualsChart(flow);
    expect(chart?.points[0]?.centre).toBeCloseTo(50.81, 10);
    expect(chart?.points[0]?.high).toBeCloseTo(55.8041, 4);
    expect(chart?.points[0]?.low).toBeCloseTo(45.8159, 4);
    expect(chart?.movingRangeHigh).toBeCloseTo(3.267 * 1.8777778, 5);
    expect(individualsChart([1])).toBeNull();
  });

  it('of twenty loans lie between 279.78 and 321.22 around 300.5 (Montgomery, mortgage costs)', () => {
    const chart = individualsChart([
      310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304,
    ]);
    expect(chart?.baseline.movingRange).toBeCloseTo(7.79, 2);
    expect(chart?.points[0]).toMatchObject({
      ...{ centre: 300.5, low: expect.closeTo(279.78, 2), high: expect.closeTo(321.22, 2) },
    });
    expect(chart?.movingRangeHigh).toBeCloseTo(25.45, 2);
  });

  it('that are all alike lie on their line, to the last digit, and any other lies beyond it', () => {
    const chart = individualsChart([0.1, 0.1, 0.1]);
    expect(outsidePlaces(chart?.points ?? [])).toEqual([]);
    expect(chart?.points.map(({ deviations }) => deviations)).toEqual([0, 0, 0]);
    const [after] = individualsChart([0.2], chart?.baseline)?.points ?? [];
    expect(runSignals([after?.deviations ?? null], { rules: ['beyond-three'] })).toHaveLength(1);
  });

  it('after a change are judged by the lines from before it', () => {
    const before = individualsChart(flow);
    const after = individualsChart([60, 61], before?.baseline);
    expect(after?.points.map((point) => point.centre)).toEqual(
      [50.81, 50.81].map((x) => expect.closeTo(x, 9)),
    );
    expect(outsidePlaces(after?.points ?? [])).toEqual([0, 1]);
  });

  it('give the same deviations in any unit', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -50, max: 50 }),
        (all, times, plus) => {
          const one = individualsChart(all)?.points.map((point) => point.deviations) ?? [];
          const moved = individualsChart(all.map((x) => x * times + plus))?.points ?? [];
          moved.forEach((point, index) => {
            expect(point.deviations).toBeCloseTo(one[index] ?? Number.NaN, 8);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('counts', () => {
  it('per unit lie around 1.93 (Montgomery, computers)', () => {
    const defects = [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5];
    const points = rateChart(defects.map((events) => ({ events, units: 5 })));
    expect(points[0]?.centre).toBeCloseTo(1.93, 10);
    expect(points[0]?.high).toBeCloseTo(3.79, 2);
    expect(points[0]?.low).toBeCloseTo(0.07, 2);
    expect(outsidePlaces(points)).toEqual([]);
    expect(rateChart([{ events: 0, units: 0 }])).toEqual([null]);
  });

  it('per wafer lie between 4 and 28 around 16; the 24th signals (NIST 6.3.3.1)', () => {
    const defects = [
      16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13,
    ];
    const points = rateChart(defects.map((events) => ({ events, units: 1 })));
    expect(points[0]).toMatchObject({ centre: 16, low: 4, high: 28 });
    expect(outsidePlaces(points).map((place) => place + 1)).toEqual([24]);
  });

  it('between rare events lie below ḡ + 3·√(ḡ(ḡ + 1))', () => {
    const [first] = gapChart([10, 20, 30]);
    expect(first).toMatchObject({ centre: 20, low: 0, high: 20 + 3 * Math.sqrt(420) });
    expect(gapChart([])).toEqual([]);
  });
});

/** Twenty values around 10, and ten around 11. */
const thirty = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62,
  10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
];

describe('small lasting shifts', () => {
  const weights = [
    324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
    328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
  ];

  it('are summed up: group 14 signals at 4.94 (NIST 6.3.2.3)', () => {
    const points = cusumChart(weights, { target: 325, slack: 0.3175, decision: 4.1959 });
    expect(points.findIndex((point) => point.signal !== null) + 1).toBe(14);
    expect(points[13]).toMatchObject({ above: expect.closeTo(4.94, 6), signal: 'up' });
  });

  it('of thirty values add up to 5.28 at the 29th, which signals (Montgomery, tabular CUSUM)', () => {
    const points = cusumChart(thirty, { target: 10, slack: 0.5, decision: 5 });
    expect(points.findIndex((point) => point.signal !== null) + 1).toBe(29);
    expect(points[28]?.above).toBeCloseTo(5.28, 10);
  });

  it('of the same are averaged between lines that widen: 9.73 and 10.27, 9.64 and 10.36 … 9.38 and 10.62', () => {
    const setting = { target: 10, deviation: 1, weight: 0.1, reach: 2.7, isExact: true };
    const lines = ewmaChart(thirty, setting).map(({ low, high }) => [low.toFixed(2), high.toFixed(2)]);
    expect([lines[0], lines[1], lines[29]]).toEqual([
      ['9.73', '10.27'],
      ['9.64', '10.36'],
      ['9.38', '10.62'],
    ]);
  });

  it('are averaged: limits 52.5884 and 47.4115 (NIST 6.3.2.4)', () => {
    const values = [
      52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6,
    ];
    const points = ewmaChart(values, { target: 50, deviation: 2.0539 });
    // The handbook rounds the root of 3 ∕ 17 to .4201.
    expect(points[0]?.high).toBeCloseTo(52.5884, 3);
    expect(points[0]?.low).toBeCloseTo(47.4115, 3);
    expect(points.slice(0, 4).map((point) => point.value.toFixed(2))).toEqual([
      '50.60',
      '49.52',
      '50.56',
      '50.18',
    ]);
    expect(outsidePlaces(points)).toEqual([]);
  });

  it('have narrower lines at first in the exact form, and end at the same', () => {
    const exact = ewmaChart(
      Array.from({ length: 40 }, () => 50),
      { target: 50, deviation: 1, isExact: true },
    );
    expect(exact[0]?.high).toBeCloseTo(50.9, 10);
    expect(exact[39]?.high).toBeCloseTo(50 + 3 * Math.sqrt(0.3 / 1.7), 5);
  });
});

describe('run rules', () => {
  it.each([
    { why: 'one lies beyond 3', deviations: [0.5, 3.1], is: [[1, 'beyond-three', 'above']] },
    { why: 'two of three lie beyond 2', deviations: [2.1, 0, 2.5], is: [[2, 'two-of-three', 'above']] },
    { why: 'two beyond 2 lie on two sides', deviations: [2.1, 0, -2.5], is: [] },
    {
      why: 'four of five lie beyond 1',
      deviations: [-1.5, -1.5, 0.2, -1.5, -1.5],
      is: [[4, 'four-of-five', 'below']],
    },
    { why: 'seven lie on one side', deviations: Array.from({ length: 7 }, () => 0.5), is: [] },
    {
      why: 'eight lie on one side',
      deviations: Array.from({ length: 8 }, () => 0.5),
      is: [[7, 'one-side', 'above']],
    },
    { why: 'a gap breaks the run', deviations: [0.5, 0.5, 0.5, 0.5, null, 0.5, 0.5, 0.5, 0.5], is: [] },
    { why: 'the pattern is over', deviations: [2.1, 2.1, 0.1], is: [[1, 'two-of-three', 'above']] },
    { why: 'there is nothing', deviations: [], is: [] },
  ])('see $is when $why', ({ deviations, is }) => {
    expect(runSignals(deviations).map(({ place, rule, side }) => [place, rule, side])).toEqual(is);
  });

  it('count the run that is asked for', () => {
    const seven = Array.from({ length: 7 }, () => -0.5);
    expect(runSignals(seven, { runLength: 7 })).toEqual([{ place: 6, rule: 'one-side', side: 'below' }]);
    expect(runSignals([5], { rules: ['one-side'] })).toEqual([]);
  });
});
