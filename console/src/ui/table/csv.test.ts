import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';
import { rowMove } from './row-move.ts';

function csvOf(value: string | number | null): string {
  const column = { key: 'v', title: 'V', cell: () => null, plain: (row: { v: typeof value }) => row.v };
  return toCsv([column], [{ v: value }]);
}

describe('a field of an export', () => {
  it.each([
    { why: 'plain text stays', value: '退货', text: '退货' },
    { why: 'commas are quoted', value: 'a,b', text: '"a,b"' },
    { why: 'quotes are doubled', value: 'say "hi"', text: '"say ""hi"""' },
    { why: 'lines stay in their field', value: 'a\nb', text: '"a\nb"' },
    { why: 'a name is no formula', value: '=HYPERLINK("x")', text: '"\'=HYPERLINK(""x"")"' },
    { why: 'nor is a call-back number', value: '+86 571', text: "'+86 571" },
    { why: 'a negative number is a number', value: -5, text: '-5' },
    { why: 'nothing is nothing', value: null, text: '' },
  ])('$why', ({ value, text }) => expect(csvOf(value)).toBe(`V\r\n${text}\r\n`));

  it('leaves out columns that have no plain form', () => {
    expect(toCsv([{ key: 'a', title: 'Acts', cell: () => null }], [1])).toBe('\r\n\r\n');
  });
});

it.each([
  { key: 'j', from: 0, to: 1, why: 'down' },
  { key: 'ArrowDown', from: 4, to: 4, why: 'the last stays' },
  { key: 'k', from: 0, to: 0, why: 'the first stays' },
  { key: 'End', from: 1, to: 4, why: 'to the end' },
  { key: 'PageUp', from: 3, to: 0, why: 'not past the start' },
  { key: 'a', from: 3, to: null, why: 'a letter leads nowhere' },
])('$key leads from $from to $to: $why', ({ key, from, to }) => expect(rowMove(key, from, 5)).toBe(to));
