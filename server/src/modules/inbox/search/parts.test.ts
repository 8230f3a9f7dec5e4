import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepsBack } from './candidates.ts';
import { largest, mergedAt, nextPart, packed, unpacked } from './parts.ts';

it('covers the log without holes and without overlaps, in few parts, however it grew; searches step from part to part', () => {
  const growth = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(growth, (steps) => {
      let parts: { from: number; to: number }[] = [];
      let [next, last] = [0, 0];
      for (const step of steps) {
        last += step;
        for (let length = nextPart(next, last); length > 0; length = nextPart(next, last)) {
          parts.push({ from: next, to: next + length });
          next += length;
          for (const merged of mergedAt(next, length)) {
            parts = [...parts.filter((part) => part.from < merged.from), merged];
          }
        }
      }
      expect(parts.map((part) => part.from)).toEqual(
        [0, ...parts.map((part) => part.to)].slice(0, parts.length),
      );
      expect(last - next).toBeLessThan(256);
      const back = stepsBack(next, last + 1);
      expect([...back.map((step) => step.to), 0]).toEqual([next, ...back.map((step) => step.from)]);
      const begins = new Set([0, ...parts.map((part) => part.from)]);
      expect(back.filter((step) => !begins.has(step.from))).toEqual([]);
      expect(parts.length).toBeLessThanOrEqual(Math.ceil(last / largest) + 30);
    }),
    { numRuns: 100 },
  );
});

it('keeps positions in two bytes each', () => {
  const positions = [65_536, 65_537, 70_000, 131_071];
  expect(packed(positions)).toHaveLength(8);
  expect(unpacked(packed(positions), 65_536)).toEqual(positions);
});
