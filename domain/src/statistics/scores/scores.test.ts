import { describe, expect, it } from 'vitest';
import {
  importancePerformance,
  kanoAnswers,
  kanoKind,
  kanoSummary,
  npsOf,
  npsOfAnswers,
  pareto,
  satisfactionIndex,
  servqualGaps,
  topBox,
} from '../index.ts';

describe('net promoters', () => {
  it('50, 30 and 20 of 100 are 30 ± 15.3', () => {
    const found = npsOf(50, 30, 20);
    expect(found?.score).toBeCloseTo(30, 12);
    expect((found?.interval?.high ?? 0) - 30).toBeCloseTo(15.3, 1);
  });

  it.each([
    { why: 'nobody answered', answers: [], is: null },
    { why: 'few answered', answers: [10, 9, 8, 7, 6, 0], is: { score: 0, n: 6, interval: null } },
    {
      why: 'all said the same',
      answers: Array.from({ length: 40 }, () => 10),
      is: { score: 100, n: 40, interval: null },
    },
  ])('are $is when $why', ({ answers, is }) => expect(npsOfAnswers(answers)).toEqual(is));
});

describe('indices', () => {
  it('Ohio: 8.2, 7.6 and 7.1 are 74.30 (ACSI)', () => {
    const found = satisfactionIndex([
      { mean: 8.2, weight: 0.3885 },
      { mean: 7.6, weight: 0.319 },
      { mean: 7.1, weight: 0.2925 },
    ]);
    expect(found).toBeCloseTo(74.3, 1);
  });

  it('with equal weights are (S + E + P − 3) ∕ 27 · 100', () => {
    const equal = [8, 7, 9].map((mean) => ({ mean, weight: 1 }));
    expect(satisfactionIndex(equal)).toBeCloseTo((21 / 27) * 100, 10);
    expect(satisfactionIndex([])).toBeNull();
  });

  it('count the top boxes', () => {
    expect(topBox([1, 4, 5, 3], 4)).toEqual({ k: 2, n: 4 });
    expect(topBox([], 4)).toBeNull();
  });
});

it('SERVQUAL weighs the gaps of what was answered', () => {
  const found = servqualGaps([
    { dimension: 'reliability', expected: 7, perceived: 5 },
    { dimension: 'reliability', expected: 6, perceived: 6 },
    { dimension: 'empathy', expected: 4, perceived: 6 },
  ]);
  expect(found.gaps.get('reliability')).toBe(-1);
  expect(found.gaps.get('tangibles')).toBeNull();
  expect(found.unweighted).toBe(0.5);
  expect(found.weighted).toBeCloseTo((-32 + 2 * 16) / 48, 10);
  expect(servqualGaps([]).weighted).toBeNull();
});

describe('Kano', () => {
  it('has the table of 25', () => {
    const rows = kanoAnswers.map((one) => kanoAnswers.map((other) => kanoKind(one, other)).join(' '));
    expect(rows).toEqual(['Q A A A O', 'R I I I M', 'R I I I M', 'R I I I M', 'R R R R Q']);
  });

  it('says what pleases and what is missed; ties go to what must be', () => {
    expect(kanoSummary(['A', 'O', 'O', 'M', 'M', 'I', 'Q'])).toMatchObject({
      kind: 'M',
      better: 0.5,
      worse: expect.closeTo(-4 / 6, 12),
    });
    expect(kanoSummary([])).toMatchObject({ kind: null, better: null, worse: null });
    expect(kanoSummary(['R'])).toMatchObject({ kind: 'R', better: null });
  });
});

it('importance and performance cross at their means', () => {
  const found = importancePerformance([
    { importance: 5, performance: 1 },
    { importance: 5, performance: 5 },
    { importance: 1, performance: 1 },
    { importance: 1, performance: 5 },
  ]);
  expect(found?.quadrants).toEqual(['concentrate', 'keep-up', 'low-priority', 'possible-overkill']);
  expect(importancePerformance([])).toBeNull();
});

describe('the vital few', () => {
  const count = (counts: Record<string, number>) =>
    pareto(Object.entries(counts).map(([item, one]) => ({ item, count: one })));

  it('are the fewest that reach four fifths', () => {
    const bars = count({ late: 50, broken: 30, rude: 15, other: 5, none: 0 });
    expect(bars.map(({ item, isVital }) => [item, isVital])).toEqual([
      ['late', true],
      ['broken', true],
      ['rude', false],
      ['other', false],
    ]);
    expect(bars.at(-1)?.cumulative).toBe(1);
  });

  it('are none of nothing', () => expect(count({ late: 0 })).toEqual([]));
});
