import { messageCharactersMax, sendReply } from '@zhiyin/domain/inbox';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charactersLeft, sendableText } from './sendable.ts';

it.each([
  { typed: ' 在的 \n', text: '在的', why: 'blanks around it are nothing' },
  { typed: 'a\n\nb', text: 'a\n\nb', why: 'lines are kept' },
  { typed: ' \n\t ', text: null, why: 'only blanks' },
  { typed: 'a\u0000b', text: 'ab', why: 'nothing can store a NUL' },
  { typed: 'x'.repeat(messageCharactersMax + 1), text: null, why: 'it is too long' },
])('sends $text when $why', ({ typed, text }) => {
  expect(sendableText(typed)).toBe(text);
});

it('lets through only what the contract takes', () => {
  const clientMessageId = '0190a6a0-0000-7000-8000-000000000001';
  // Any code units, halves of characters included.
  const pasted = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 32, 0xd800, 0xdfff)), {
      maxLength: 40,
    })
    .map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(pasted, (typed) => {
      const text = sendableText(typed);
      expect(text === null || sendReply.body.safeParse({ clientMessageId, text }).success).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it.each([
  { length: 0, left: null },
  { length: messageCharactersMax * 0.9, left: null },
  { length: messageCharactersMax - 10, left: 10 },
  { length: messageCharactersMax + 5, left: -5 },
])('says $left of $length characters', ({ length, left }) => {
  expect(charactersLeft('x'.repeat(length))).toBe(left);
});
