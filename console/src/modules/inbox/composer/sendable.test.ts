import { type DraftLimits, noteLimits } from '@zhiyin/domain/channels';
import { messageCharactersMax, sendReply } from '@zhiyin/domain/inbox';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roomOf, sendableText } from './sendable.ts';

/** A messenger that counts bytes and takes no links. */
const narrow: DraftLimits = { ...noteLimits, text: { max: 100, unit: 'bytes' }, links: 'refused' };

it.each([
  { typed: ' 在的 \n', text: '在的', why: 'blanks around it are nothing' },
  { typed: 'a\n\nb', text: 'a\n\nb', why: 'lines are kept' },
  { typed: ' \n\t ', text: null, why: 'only blanks' },
  { typed: 'a\u0000b', text: 'ab', why: 'nothing can store a NUL' },
  { typed: 'x'.repeat(messageCharactersMax + 1), text: null, why: 'it is too long' },
])('sends $text when $why', ({ typed, text }) => {
  expect(sendableText(typed, noteLimits)).toBe(text);
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
      const text = sendableText(typed, noteLimits);
      expect(text === null || sendReply.body.safeParse({ clientMessageId, text }).success).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it.each([
  { typed: '知'.repeat(33), isTaken: true, why: 'it is 99 bytes' },
  { typed: '知'.repeat(34), isTaken: false, why: 'it is 102' },
  { typed: 'https://shop.example', isTaken: false, why: 'the channel takes no links' },
])('obeys the channel: $isTaken because $why', ({ typed, isTaken }) => {
  expect(sendableText(typed, narrow) !== null).toBe(isTaken);
});

it.each([
  { typed: '', left: null, why: 'nothing is written' },
  { typed: '知'.repeat(30), left: null, why: 'there is room' },
  { typed: ` ${'知'.repeat(31)} `, left: 7, why: 'blank ends do not count' },
  { typed: '知'.repeat(35), left: -5, why: 'it is too much' },
])('says $left when $why', ({ typed, left }) => {
  expect(roomOf(typed, narrow)).toBe(left);
});
