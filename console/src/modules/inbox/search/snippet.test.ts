import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainSnippet, snippetParts } from './snippet.ts';

const written = (snippet: string) =>
  snippetParts(snippet)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('');

it.each([
  { why: 'in the middle', snippet: '要\uE000退货\uE001吗', shown: '要[退货]吗' },
  { why: 'at the beginning', snippet: '\uE000退货\uE001吗', shown: '[退货]吗' },
  { why: 'twice', snippet: '\uE000茶\uE001和\uE000茶\uE001', shown: '[茶]和[茶]' },
  { why: 'nowhere', snippet: '茶', shown: '茶' },
  { why: 'cut off', snippet: '要\uE000退', shown: '要[退]' },
])('marks what matches $why', ({ snippet, shown }) => expect(written(snippet)).toBe(shown));

it('loses nothing of the text', () => {
  const pieces = fc.array(fc.constantFrom('茶', 'a b', '\uE000', '\uE001'));
  fc.assert(
    fc.property(pieces, (list) => {
      const snippet = list.join('');
      const parts = snippetParts(snippet);
      expect(parts.map((part) => part.text).join('')).toBe(plainSnippet(snippet));
    }),
    { numRuns: 100 },
  );
});
