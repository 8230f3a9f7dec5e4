import fc from 'fast-check';
import { expect, it } from 'vitest';
import { millisecondOf, nextClientId, randomBytes } from './client-id.ts';

const bytes = fc.uint8Array({ minLength: randomBytes, maxLength: randomBytes });
const moments = fc.integer({ min: 0, max: 2 ** 46 });

it('writes a UUIDv7', () => {
  expect(nextClientId(0x0192_3456_789a, new Uint8Array(10).fill(255), null)).toBe(
    '01923456-789a-7fff-bfff-ffffffffffff',
  );
});

it('is a UUID of version 7 whatever the clock and chance say', () => {
  fc.assert(
    fc.property(moments, bytes, (now, random) => {
      const id = nextClientId(now, random, null);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(millisecondOf(id)).toBe(now);
    }),
    { numRuns: 200 },
  );
});

it('sorts after the one before, even when the clock was set back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(moments, bytes), { minLength: 2 }), (makings) => {
      let last: string | null = null;
      for (const [now, random] of makings) {
        const id = nextClientId(now, random, last);
        if (last !== null) expect(id > last).toBe(true);
        last = id;
      }
    }),
    { numRuns: 200 },
  );
});
