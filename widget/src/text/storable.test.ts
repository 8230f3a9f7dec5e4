import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storable } from './storable.ts';

it.each([
  { typed: '  你好 \n', text: '你好', why: 'blank ends say nothing' },
  { typed: 'a\n\nb', text: 'a\n\nb', why: 'lines inside are meant' },
  { typed: ' \n\t ', text: '', why: 'there is nothing to send' },
  { typed: 'a\u0000b', text: 'ab', why: 'no database holds NUL' },
  { typed: '👍\ud83d', text: '👍\ufffd', why: 'half a character cannot travel' },
])('keeps "$text" because $why', ({ typed, text }) => {
  expect(storable(typed)).toBe(text);
});

it('makes every text one that can be stored, and leaves that one alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const text = storable(typed);
      expect(text.isWellFormed()).toBe(true);
      expect(storable(text)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
