import { describe, expect, it } from 'vitest';
import { causesOf, sharedShare, sketchSize } from './one-cause.ts';

const from = (start: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(start + index).padStart(6, '0'));

describe('the share of rows in common', () => {
  it.each([
    { why: 'the same rows', a: from(0, 9), b: from(0, 9), share: 1 },
    { why: 'half of all', a: ['1', '2', '3'], b: ['2', '3', '4'], share: 0.5 },
    { why: 'none in common', a: from(0, 9), b: from(9, 9), share: 0 },
    { why: 'one has no rows', a: [], b: from(0, 9), share: 0 },
    { why: 'a few of many', a: from(0, 10), b: from(0, 100), share: 0.1 },
  ])('is $share: $why', ({ a, b, share }) => expect(sharedShare(a, b)).toBeCloseTo(share, 9));

  it('is told from the least hashes of each, however many rows there are', () => {
    // Of a thousand hashes in one row every other belongs to both.
    const all = from(0, 1000);
    const sketch = (some: readonly string[]) => some.slice(0, sketchSize);
    const both = all.filter((_, index) => index % 2 === 0);
    expect(sharedShare(sketch(all), sketch(both))).toBeCloseTo(0.5, 1);
  });
});

const change = (name: string, since: string, rows: readonly string[]) => ({ change: { name, since }, rows });
const told = (all: Parameters<typeof causesOf<{ name: string; since: string }>>[0]) =>
  causesOf(all).map(({ lead, alongside }) => [lead.name, ...alongside.map((one) => one.name)]);

describe('one cause', () => {
  const rows = from(0, 20);
  it('is told once, by the strongest, with what is made of the same rows', () => {
    const all = [
      change('volume', '2026-03-20', rows),
      change('waits', '2026-03-22', from(2, 20)),
      change('other', '2026-03-20', from(500, 20)),
    ];
    expect(told(all)).toEqual([['volume', 'waits'], ['other']]);
  });

  it('is not what began at another time', () => {
    expect(told([change('volume', '2026-03-20', rows), change('later', '2026-03-26', rows)])).toEqual([
      ['volume'],
      ['later'],
    ]);
  });

  it('is not what only happens inside of something larger', () => {
    expect(
      told([change('volume', '2026-03-20', from(0, 100)), change('score', '2026-03-20', rows)]),
    ).toHaveLength(2);
  });

  it('is told of at most twelve in a night', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      change(String(index), '2026-03-20', from(index * 100, 9)),
    );
    expect(told(many)).toHaveLength(12);
  });
});
