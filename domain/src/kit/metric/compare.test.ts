import { describe, expect, it } from 'vitest';
import { compareValues } from './compare.ts';

describe('compareValues', () => {
  it.each([
    { now: 80, before: 100, direction: 'down', is: { difference: -20, ratio: -0.2, verdict: 'better' } },
    { now: 80, before: 100, direction: 'up', is: { difference: -20, ratio: -0.2, verdict: 'worse' } },
    { now: 5, before: 0, direction: 'up', is: { difference: 5, ratio: null, verdict: 'better' } },
    { now: -5, before: -10, direction: 'up', is: { difference: 5, ratio: 0.5, verdict: 'better' } },
    { now: 5, before: 5, direction: 'up', is: { difference: 0, ratio: 0, verdict: 'same' } },
    { now: 9, before: 5, direction: 'none', is: { difference: 4, ratio: 0.8, verdict: 'neither' } },
    { now: null, before: 5, direction: 'up', is: null },
    { now: 5, before: null, direction: 'up', is: null },
  ] as const)('$now after $before, better $direction', ({ now, before, direction, is }) => {
    expect(compareValues(now, before, direction)).toEqual(is);
  });
});
