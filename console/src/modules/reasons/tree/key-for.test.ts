import { addReason } from '@zhiyin/domain/reasons';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyFor } from './key-for.ts';

it.each([
  { name: 'Late or lost', taken: [], key: 'late-or-lost', why: 'words are joined' },
  { name: 'In stock?', taken: ['in-stock'], key: 'in-stock-2', why: 'the first is taken' },
  { name: 'A', taken: ['a', 'a-2'], key: 'a-3', why: 'the second too' },
  { name: 'Customer’s café', taken: [], key: 'customers-cafe', why: 'marks are left out' },
  { name: '发票', taken: [], key: 'reason', why: 'no Latin letter is there' },
])('makes $key of $name, because $why', ({ name, taken, key }) => {
  expect(keyFor(name, new Set(taken))).toBe(key);
});

it('makes of any name a key that the contract takes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (name) => {
      const key = keyFor(name, new Set(['reason', 'a']));
      expect(addReason.body.shape.key.safeParse(key).success).toBe(true);
    }),
    { numRuns: 200 },
  );
});
