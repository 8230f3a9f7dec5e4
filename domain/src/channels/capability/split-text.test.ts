import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textUnits } from './shapes.ts';
import { splitText } from './split-text.ts';
import { textLength } from './text-length.ts';

it.each([
  { why: 'it fits', text: '您好', max: 6, unit: 'bytes', parts: ['您好'] },
  { why: 'it is blank', text: ' \n ', max: 6, unit: 'bytes', parts: [] },
  { why: 'a byte is missing', text: '您好', max: 5, unit: 'bytes', parts: ['您', '好'] },
  { why: 'words stay whole', text: 'one two three', max: 9, unit: 'characters', parts: ['one two', 'three'] },
  {
    why: 'lines stay whole',
    text: 'one\ntwo three',
    max: 12,
    unit: 'characters',
    parts: ['one\ntwo', 'three'],
  },
  {
    why: 'a long word is cut',
    text: 'a bbbbbbbbb',
    max: 5,
    unit: 'characters',
    parts: ['a bbb', 'bbbbb', 'b'],
  },
  { why: 'an emoji is not torn', text: 'ab😀', max: 3, unit: 'utf16', parts: ['ab', '😀'] },
  { why: 'a skin tone stays on its hand', text: '👍🏽👍🏽', max: 5, unit: 'utf16', parts: ['👍🏽', '👍🏽'] },
  { why: 'a flag stays a flag', text: '🇨🇳🇬🇧', max: 3, unit: 'characters', parts: ['🇨🇳', '🇬🇧'] },
  {
    why: 'an accent stays on its letter',
    text: 'ae\u0301',
    max: 2,
    unit: 'characters',
    parts: ['a', 'e\u0301'],
  },
  {
    why: 'a family that fits nowhere parts',
    text: '👨‍👩‍👧',
    max: 4,
    unit: 'bytes',
    parts: ['👨', '\u200d', '👩', '\u200d', '👧'],
  },
] as const)('splits when $why', ({ text, max, unit, parts }) => {
  expect(splitText(text, { max, unit })).toEqual(parts);
});

const texts = fc.string({
  unit: fc.constantFrom('a', ' ', '\n', '知', '😀', '👨‍👩‍👧', 'e\u0301', '🇨🇳'),
  maxLength: 60,
});

it('loses nothing but blanks, and every part fits', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...textUnits), fc.integer({ min: 18, max: 60 }), (text, unit, max) => {
      const parts = splitText(text, { max, unit });
      for (const part of parts) expect(textLength(part, unit)).toBeLessThanOrEqual(max);
      expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    { numRuns: 200 },
  );
});

it('tears nothing that people see as one character', () => {
  const seen = (text: string): number =>
    [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text.replace(/\s/g, ''))].length;
  fc.assert(
    fc.property(texts, fc.integer({ min: 18, max: 60 }), (text, max) => {
      const parts = splitText(text, { max, unit: 'bytes' });
      // Flags that meet across a blank would join when it goes; a part counts by itself.
      const whole = text.split(/\s+/).reduce((sum, word) => sum + seen(word), 0);
      const cut = parts.flatMap((part) => part.split(/\s+/)).reduce((sum, word) => sum + seen(word), 0);
      expect(cut).toBe(whole);
    }),
    { numRuns: 200 },
  );
});
