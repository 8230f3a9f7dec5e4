import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanScore, shareOf } from './share.ts';

describe('shareOf', () => {
  it.each([
    { k: 81, n: 263, low: 0.2553, high: 0.3662, isSmall: false, why: 'Newcombe 1998' },
    { k: 1, n: 29, low: 0.0061, high: 0.1718, isSmall: true, why: 'few answers are marked' },
    { k: 0, n: 20, low: 0, high: 0.1611, isSmall: true, why: 'nobody is not exactly nobody' },
  ])('$k of $n: $why', ({ k, n, low, high, isSmall }) => {
    const share = shareOf(k, n);
    expect(share).toMatchObject({ k, n, value: k / n, isSmall });
    expect(share?.low).toBeCloseTo(low, 4);
    expect(share?.high).toBeCloseTo(high, 4);
  });

  it('says nothing of nothing', () => expect(shareOf(0, 0)).toBeNull());
});

describe('meanScore', () => {
  it.each([
    { byScore: [0, 0, 0, 0, 0], is: null, why: 'nobody said anything' },
    { byScore: [0, 0, 0, 0, 3], is: 5, why: 'all gave five' },
    { byScore: [1, 0, 0, 0, 1], is: 3, why: 'one loved it and one did not' },
  ])('is $is when $why', ({ byScore, is }) => expect(meanScore(byScore)).toBe(is));

  it('is the mean of the scores one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 50 }), (scores) => {
        const byScore = [1, 2, 3, 4, 5].map((score) => scores.filter((one) => one === score).length);
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
        expect(meanScore(byScore)).toBeCloseTo(mean, 10);
      }),
      { numRuns: 200 },
    );
  });
});
