import { describe, expect, it } from 'vitest';
import { sparkPath, sparkValues } from './spark-path.ts';

const period = { from: '2026-03-02', to: '2026-03-07', zone: 'Asia/Shanghai' };
const later = new Date('2026-04-01T00:00:00Z');
const row = (bucket: string, value: number | null) => ({
  ...{ bucket, value, group: null, thenGroup: null, n: 1 },
  ...{ sum: null, over: null, low: null, high: null, isSmall: false },
});
const rows = [row('2026-03-03', 2), row('2026-03-05', 4)];

describe('the small line of a figure', () => {
  it.each([
    { why: 'counted nothing is nought', aggregate: 'count', now: later, are: [0, 2, 0, 4, 0] },
    { why: 'of a share nothing is known', aggregate: 'share', now: later, are: [null, 2, null, 4, null] },
    {
      why: 'days to come are not drawn',
      aggregate: 'count',
      now: new Date('2026-03-04T10:00:00Z'),
      are: [0, 2, 0],
    },
  ])('has a place for every day that has begun: $why', ({ aggregate, now, are }) => {
    expect(sparkValues({ period, rows }, { aggregate }, now)).toEqual(are);
  });

  it('is cut by the hour for a day, at the hours of the shop', () => {
    const day = { from: '2026-03-02', to: '2026-03-03', zone: 'Asia/Shanghai' };
    const [first] = [row('2026-03-02T01:00+08:00', 7)];
    expect(sparkValues({ period: day, rows: first ? [first] : [] }, { aggregate: 'count' }, later)).toEqual([
      0,
      7,
      ...Array.from({ length: 22 }, () => 0),
    ]);
  });

  it.each([
    { why: 'two values have no shape', values: [1, 2], path: null },
    { why: 'a gap stays open', values: [1, null, 1, 1], path: 'M0.0 14.0M80.0 14.0L120.0 14.0' },
  ])('is drawn: $why', ({ values, path }) => expect(sparkPath(values, 120, 28)).toBe(path));
});
