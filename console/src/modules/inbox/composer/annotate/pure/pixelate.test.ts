import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockPixels, pixelated } from './pixelate.ts';

const picture = { width: 1200, height: 800 };

it.each([
  { area: { width: 200, height: 30 }, block: 20, why: 'a line of text is two blocks high' },
  { area: { width: 300, height: 300 }, block: 50, why: 'a face has six by six' },
  { area: { width: 5, height: 5 }, block: 20, why: 'a spot is one' },
])('makes blocks of $block: $why', ({ area, block }) => {
  expect(blockPixels({ x: 0, y: 0, ...area }, picture)).toBe(block);
});

it('makes them larger on a large picture, where letters are', () => {
  const area = { x: 0, y: 0, width: 200, height: 30 };
  expect(blockPixels(area, { width: 4800, height: 100 })).toBe(80);
});

const noise = (seed: number, length: number) =>
  Uint8ClampedArray.from({ length }, (_, at) => (seed * (at + 7) * 2_654_435_761) % 256);

it('leaves one colour in a block, and nothing of what was there', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer(),
      (width, height, seed) => {
        const out = pixelated({ data: noise(seed, width * height * 4), width, height }, 16);
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const first = ((y - (y % 16)) * width + (x - (x % 16))) * 4;
            const here = (y * width + x) * 4;
            expect(out.slice(here, here + 4)).toEqual(out.slice(first, first + 4));
          }
        }
      },
    ),
    { numRuns: 15 },
  );
});

it('says the same of any two contents with one mean: nobody can try out which digits give these blocks', () => {
  const size = { width: 40, height: 24 };
  const ink = Uint8ClampedArray.from({ length: 40 * 24 * 4 }, (_, at) => (at < 40 * 12 * 4 ? 240 : 0));
  const other = ink.toReversed();
  const noisy = Uint8ClampedArray.from(ink, (_, at) => (at % 8 < 4 ? 240 : 0));
  const out = pixelated({ data: ink, ...size }, 16);
  expect(pixelated({ data: other, ...size }, 16)).toEqual(out);
  expect(pixelated({ data: noisy, ...size }, 16)).toEqual(out);
  expect(new Set(out.filter((_, at) => at % 4 === 0)).size).toBeGreaterThan(2);
});
