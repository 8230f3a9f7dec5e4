import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOf, isDrawn } from './draw.ts';

describe('isDrawn', () => {
  it('draws the same ones again for the same seed, and all of a hundred per cent', () => {
    fc.assert(
      fc.property(fc.string(), fc.uuid(), fc.integer({ min: 1, max: 100 }), (seed, id, share) => {
        expect(isDrawn(seed, id, share)).toBe(isDrawn(seed, id, share));
        expect(isDrawn(seed, id, 100)).toBe(true);
        // Whoever a small sample holds, a greater one holds too.
        if (isDrawn(seed, id, share)) expect(isDrawn(seed, id, Math.min(100, share + 10))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([5, 30, 80])('draws about %i of a hundred, whatever the seed', (share) => {
    for (const seed of ['a', 'b', '2026']) {
      const ids = Array.from({ length: 5000 }, (_, index) => `id-${index}`);
      const drawn = ids.filter((id) => isDrawn(seed, id, share)).length / ids.length;
      expect(Math.abs(drawn - share / 100)).toBeLessThan(0.02);
    }
  });

  it('draws others for another seed', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `id-${index}`);
    const same = ids.filter((id) => isDrawn('one', id, 50) === isDrawn('two', id, 50)).length;
    expect(Math.abs(same / ids.length - 0.5)).toBeLessThan(0.06);
  });

  it('spreads evenly over 0 to 1', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index++) {
      const tenth = Math.floor(drawOf(`seed ${index}`) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
