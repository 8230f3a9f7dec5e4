import { describe, expect, it } from 'vitest';
import type { Measured } from '../../kit/metric/measured.ts';
import { meanInterval, npsOf, ratePer, welch, wilson } from '../../statistics/index.ts';
import { compareGroups } from './compare-groups.ts';

const measured = (more: Partial<Measured>): Measured => ({
  ...{ value: null, n: 0, sum: null, over: null, low: null, high: null },
  isSmall: false,
  ...more,
});
const share = (k: number, n: number) => measured({ value: k / n, n, sum: k, over: n, ...wilson(k, n) });
const mean = (values: readonly number[]) =>
  measured({
    value: values.reduce((sum, one) => sum + one, 0) / values.length,
    n: values.length,
    ...meanInterval(values),
  });
const rate = (events: number, exposure: number) => {
  const { rate: value, low, high } = ratePer(events, exposure, 1000) ?? expect.fail('no rate');
  return measured({ value, n: events, sum: events, over: exposure, low, high });
};

describe('two groups', () => {
  it('differ in shares as Newcombe’s example does', () => {
    const found = compareGroups('share', share(56, 70), share(48, 80));
    expect(found?.difference).toBeCloseTo(0.2, 12);
    expect(found?.interval?.low).toBeCloseTo(0.0524, 4);
    expect(found?.interval?.high).toBeCloseTo(0.3339, 4);
    expect(found?.p).toBeLessThan(0.05);
  });

  it('differ in means as Welch’s test of their values does: the two drugs of the sleep data', () => {
    const [one, other] = [
      [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
      [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
    ];
    const [found, whole] = [compareGroups('average', mean(one), mean(other)), welch(one, other)];
    expect(found?.p).toBeCloseTo(0.0794, 4);
    expect(found?.p).toBeCloseTo(whole?.p ?? 0, 9);
    expect(found?.interval?.low).toBeCloseTo(whole?.low ?? 0, 9);
  });

  it('differ in rates with the exact p of their ratio', () => {
    const found = compareGroups('rate', rate(11, 800), rate(21, 3011));
    expect(found?.p).toBeCloseTo(0.0797, 4);
    expect(found?.interval?.low).toBeLessThan(0);
  });

  it('differ in percentiles by the width of both intervals', () => {
    const near = measured({ value: 100, n: 200, low: 90, high: 112 });
    const far = measured({ value: 160, n: 200, low: 150, high: 175 });
    const found = compareGroups('median', far, near);
    expect(found?.interval?.low).toBeCloseTo(60 - Math.hypot(10, 12), 9);
    expect(found?.interval?.high).toBeCloseTo(60 + Math.hypot(15, 10), 9);
    expect(found?.p).toBeLessThan(0.001);
    expect(compareGroups('median', near, measured({ ...near, value: 101 }))?.p).toBeGreaterThan(0.5);
  });

  it('differ in promoters as far as their errors let them', () => {
    const nps = (p: number, m: number, d: number) => {
      const { score, n, interval } = npsOf(p, m, d) ?? expect.fail('no score');
      return measured({ value: score, n, ...interval });
    };
    const found = compareGroups('nps', nps(50, 30, 20), nps(30, 40, 30));
    expect(found?.difference).toBeCloseTo(30, 9);
    expect(found?.interval?.low).toBeCloseTo(30 - 1.959964 * Math.hypot(7.81, 7.746), 2);
  });

  it.each(['count', 'sum', 'per', 'ratio', 'distinct'] as const)(
    'are set beside each other, untested, in a %s',
    (one) => {
      const found = compareGroups(one, measured({ value: 30, n: 30 }), measured({ value: 20, n: 20 }));
      expect(found).toEqual({ method: 'none', difference: 10, interval: null, p: null });
    },
  );

  it('cannot be compared where one has no figure', () => {
    expect(compareGroups('share', share(1, 2), measured({}))).toBeNull();
  });

  it('say the same whichever comes first', () => {
    for (const [kind, one, other] of [
      ['share', share(10, 40), share(30, 60)],
      ['rate', rate(4, 900), rate(9, 700)],
    ] as const) {
      const [there, back] = [compareGroups(kind, one, other), compareGroups(kind, other, one)];
      expect(there?.difference).toBeCloseTo(-(back?.difference ?? 0), 12);
      expect(there?.p).toBeCloseTo(back?.p ?? 0, 9);
      expect(there?.interval?.low).toBeCloseTo(-(back?.interval?.high ?? 0), 9);
    }
  });
});
