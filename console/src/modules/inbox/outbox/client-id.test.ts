import { Id } from '@zhiyin/domain/kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientIdOf, newClientId, randomBytes } from './client-id.ts';

it('makes ids that the contract takes, of version 7', () => {
  const random = fc.uint8Array({ minLength: randomBytes, maxLength: randomBytes });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), random, (nowMs, bytes) => {
      const id = clientIdOf(nowMs, bytes);
      expect(Id.safeParse(id).success).toBe(true);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(nowMs);
    }),
    { numRuns: 100 },
  );
});

it('makes no id twice', () => {
  expect(new Set(Array.from({ length: 1000 }, newClientId)).size).toBe(1000);
});
