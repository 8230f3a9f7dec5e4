import { expect, it } from 'vitest';
import { isSendKey } from './send-key.ts';

const enter = { key: 'Enter', shiftKey: false, altKey: false, isComposing: false, keyCode: 13 };

it.each([
  { why: 'it is Enter', key: {}, sends: true },
  { why: 'Shift breaks the line', key: { shiftKey: true }, sends: false },
  { why: 'so does Option on a Mac', key: { altKey: true }, sends: false },
  { why: 'it takes over a word from an input method', key: { isComposing: true }, sends: false },
  { why: 'Safari ends the composition before the key', key: { keyCode: 229 }, sends: false },
  { why: 'it is another key', key: { key: 'a', keyCode: 65 }, sends: false },
])('sends: $sends, because $why', ({ key, sends }) => {
  expect(isSendKey({ ...enter, ...key })).toBe(sends);
});
