import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smsLength } from './sms-segments.ts';
import { splitText } from './split-text.ts';
import { textLength } from './text-length.ts';

it.each([
  { why: 'nothing is sent for nothing', text: '', is: ['gsm-7', 0, 160] },
  { why: 'plain letters fill 160 places', text: 'x'.repeat(160), is: ['gsm-7', 1, 0] },
  { why: 'one more makes two of 153', text: 'x'.repeat(161), is: ['gsm-7', 2, 145] },
  { why: 'two are full at 306', text: 'x'.repeat(306), is: ['gsm-7', 2, 0] },
  { why: 'some signs take two places', text: '€'.repeat(80), is: ['gsm-7', 1, 0] },
  { why: 'and are not torn', text: `${'x'.repeat(152)}€${'x'.repeat(10)}`, is: ['gsm-7', 2, 141] },
  { why: 'accents of the alphabet are plain', text: 'é à ñ ü', is: ['gsm-7', 1, 153] },
  { why: 'one Chinese character makes all of it wide', text: 'xxx茶', is: ['ucs-2', 1, 66] },
  { why: 'seventy wide ones fit', text: '茶'.repeat(70), is: ['ucs-2', 1, 0] },
  { why: 'one more makes two of 67', text: '茶'.repeat(71), is: ['ucs-2', 2, 63] },
  {
    why: 'an emoji takes two and is not torn',
    text: `${'茶'.repeat(66)}😀${'茶'.repeat(4)}`,
    is: ['ucs-2', 2, 61],
  },
])('counts text messages: $why', ({ text, is }) => {
  const { encoding, segments, left } = smsLength(text);
  expect([encoding, segments, left]).toEqual(is);
});

it('is a unit to measure and to cut by', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      for (const part of splitText(text, { max: 2, unit: 'segments' }))
        expect(textLength(part, 'segments')).toBeLessThanOrEqual(2);
    }),
    { numRuns: 40 },
  );
});
