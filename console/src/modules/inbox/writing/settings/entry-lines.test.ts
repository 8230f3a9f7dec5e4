import { expect, it } from 'vitest';
import { entriesOf, linesOf } from './entry-lines.ts';

it.each([
  { line: '加微信', entry: { term: '加微信', instead: '', isFine: false } },
  { line: '最好 => 很好', entry: { term: '最好', instead: '很好', isFine: false } },
  { line: ' !第一时间', entry: { term: '第一时间', instead: '', isFine: true } },
])('reads "$line"', ({ line, entry }) => expect(entriesOf(line)).toEqual([entry]));

it('gives back what it read, once each, without blank lines', () => {
  expect(linesOf(entriesOf('a => b\n\n!c\na => d\n'))).toBe('a => d\n!c');
});
