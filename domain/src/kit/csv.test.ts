import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRows } from './csv.ts';

it.each([
  {
    why: 'plain cells',
    text: 'a,b\r\n1,2\r\n',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  { why: 'a byte order mark is no part of the first header', text: '\ufeffa,b', rows: [['a', 'b']] },
  { why: 'quotes hold commas, quotes and line breaks', text: '"a, ""b""\n2",c', rows: [['a, "b"\n2', 'c']] },
  {
    why: 'a wrapped number keeps its digits',
    text: '="90000000000000001","x"',
    rows: [['90000000000000001', 'x']],
  },
  { why: 'an empty wrapped number is an open quote alone', text: '"",=","no"', rows: [['', '', 'no']] },
  {
    why: 'an empty wrapped number may end the line',
    text: 'a,="\r\nb,="1"',
    rows: [
      ['a', ''],
      ['b', '1'],
    ],
  },
  { why: 'the wrapping may stand inside quotes', text: '"=""0012""",b', rows: [['0012', 'b']] },
  { why: 'a wrapped text may hold a comma', text: '="a,b",c', rows: [['a,b', 'c']] },
  { why: 'tabs before and behind are dropped', text: '"\t12","3\t"', rows: [['12', '3']] },
  { why: 'a quote that nothing closes is text', text: '"12 inch,b\nc', rows: [['"12 inch', 'b'], ['c']] },
  {
    why: 'tabs separate when the first line has them',
    text: 'a\tb,c\td\n1\t2\t3',
    rows: [
      ['a', 'b,c', 'd'],
      ['1', '2', '3'],
    ],
  },
  {
    why: 'blank lines are left out',
    text: 'a,b\n\n,,\n1,2',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    why: 'an empty cell in quotes behind a quote that nothing closes',
    text: '"a,""\n"b,""',
    rows: [
      ['"a', ''],
      ['"b', ''],
    ],
  },
  { why: 'the last cell may be empty', text: 'a,b,', rows: [['a', 'b', '']] },
  { why: 'nothing is nothing', text: '', rows: [] },
])('reads $why', ({ text, rows }) => {
  expect([...csvRows(text)]).toEqual(rows);
});

it('reads many cells that only begin with a quote as fast as any', () => {
  const rows = [...csvRows(`name,count\n${'"Longjing" tea,5\n'.repeat(100_000)}`)];
  expect(rows).toHaveLength(100_001);
  expect(rows.at(-1)).toEqual(['"Longjing" tea', '5']);
});

it('gives back what was written by the rules, whatever stands in it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '中', ' ', '=', '1'), maxLength: 8 });
  const written = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(written, (rows) => {
      const text = rows
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      const kept = rows
        .map((row) => row.map((one) => one.trim()))
        .map((row) => row.map((one) => /^="([^"]*)"$/.exec(one)?.[1] ?? one));
      expect([...csvRows(text, ',')]).toEqual(kept.filter((row) => row.some((one) => one !== '')));
    }),
    { numRuns: 300 },
  );
});
