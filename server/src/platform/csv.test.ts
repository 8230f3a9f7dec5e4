import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it.each([
  { why: 'a formula', cell: '=cmd|calc!A1', line: `"'=cmd|calc!A1"` },
  { why: 'a formula behind a space', cell: ' +1', line: `"' +1"` },
  { why: 'a full-width formula', cell: '＝1+1', line: `"'＝1+1"` },
  { why: 'an at sign', cell: '@SUM(A1)', line: `"'@SUM(A1)"` },
  { why: 'a tab before it', cell: '\t=1', line: `"'\t=1"` },
  { why: 'a quote', cell: 'say "hi", 你好', line: `"say ""hi"", 你好"` },
  { why: 'a negative number of ours', cell: -5, line: '"-5"' },
  { why: 'nothing', cell: null, line: '""' },
])('writes $why as $line', ({ cell, line }) => {
  expect(csvLine([cell])).toBe(`${line}\r\n`);
});

it('never begins a cell with a formula, whatever it holds', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '＝', ' ', '\t', '\r', '"', ',', 'a'),
  });
  fc.assert(
    fc.property(nasty, (text) => {
      expect(csvLine([text])).not.toMatch(/^"\s*[=+\-@＝]/u);
    }),
    { numRuns: 300 },
  );
});
