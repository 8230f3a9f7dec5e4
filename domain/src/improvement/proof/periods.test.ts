import { expect, it } from 'vitest';
import { lastYear, proofPeriods } from './periods.ts';

const zone = 'Asia/Shanghai';
const goal = { changedOn: null, bucket: 'day', baselineDays: 14 } as const;

it.each([
  { why: 'nothing was changed yet', more: {}, before: ['2026-03-06', '2026-03-20'], after: null },
  {
    why: 'the change is of last week',
    more: { changedOn: '2026-03-12' },
    before: ['2026-02-26', '2026-03-12'],
    after: ['2026-03-12', '2026-03-20'],
  },
  {
    why: 'the change is of today, which is not over',
    more: { changedOn: '2026-03-20' },
    before: ['2026-03-06', '2026-03-20'],
    after: null,
  },
  {
    why: 'weeks are whole, and the week of the change is of neither side',
    more: { changedOn: '2026-03-04', bucket: 'week' },
    before: ['2026-02-16', '2026-03-02'],
    after: ['2026-03-09', '2026-03-16'],
  },
  {
    why: 'no whole week has gone by',
    more: { changedOn: '2026-03-11', bucket: 'week' },
    before: ['2026-02-23', '2026-03-09'],
    after: null,
  },
] as const)('compares $before with $after when $why', ({ more, before, after }) => {
  expect(proofPeriods({ ...goal, ...more }, '2026-03-20', zone)).toEqual({
    before: { from: before[0], to: before[1], zone },
    after: after && { from: after[0], to: after[1], zone },
  });
});

it('a year is its last 365 days, today among them', () =>
  expect(lastYear('2026-03-01', zone)).toEqual({ from: '2025-03-02', to: '2026-03-02', zone }));
