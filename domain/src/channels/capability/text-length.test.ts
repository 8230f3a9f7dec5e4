import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roomLeft, textLength } from './text-length.ts';

it.each([
  { why: 'nothing is nothing', text: '', counts: [0, 0, 0] },
  { why: 'plain letters are alike everywhere', text: 'tea', counts: [3, 3, 3] },
  { why: 'a Chinese character is three bytes', text: '知音', counts: [2, 2, 6] },
  { why: 'an accent of its own is a character of its own', text: 'e\u0301', counts: [2, 2, 3] },
  { why: 'an emoji is two of JavaScript’s units', text: '😀', counts: [1, 2, 4] },
  { why: 'a family is joined of many', text: '👨‍👩‍👧', counts: [5, 8, 18] },
  { why: 'a rare character lies beyond the basic plane', text: '𠮷', counts: [1, 2, 4] },
])('counts characters, UTF-16 and bytes: $why', ({ text, counts }) => {
  expect([textLength(text, 'characters'), textLength(text, 'utf16'), textLength(text, 'bytes')]).toEqual(
    counts,
  );
});

it('counts bytes as UTF-8 does, halves of characters included', () => {
  const units = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd800, 0xdfff)));
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      expect(textLength(text, 'bytes')).toBe(new TextEncoder().encode(text).length);
    }),
    { numRuns: 200 },
  );
});

it.each([
  { why: 'there is plenty', text: 'x'.repeat(9_500), max: 10_000, left: null },
  { why: 'the last five hundred are told', text: 'x'.repeat(9_501), max: 10_000, left: 499 },
  { why: 'of a short message the last tenth is', text: 'x'.repeat(271), max: 300, left: 29 },
  { why: 'of a short message nine tenths are not', text: 'x'.repeat(270), max: 300, left: null },
  { why: 'it is exactly full', text: 'x'.repeat(300), max: 300, left: 0 },
  { why: 'it is too long', text: 'x'.repeat(303), max: 300, left: -3 },
])('says $left when $why', ({ text, max, left }) => {
  expect(roomLeft(text, { max, unit: 'utf16' })).toBe(left);
});

it('says the room in the channel’s own unit', () => {
  expect(roomLeft('知'.repeat(333), { max: 1000, unit: 'bytes' })).toBe(1);
});
