import { expect, it } from 'vitest';
import { daysBack, daysOf, momentsOf } from './days.ts';

it('counts back on the calendar of the zone, today with it', () => {
  const now = new Date('2026-11-21T18:00:00.000Z');
  expect(daysBack(now, 'Asia/Shanghai', 7)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(daysBack(now, 'UTC', 1)).toEqual({ from: '2026-11-21', to: '2026-11-21' });
});

it.each([
  {
    why: 'the last day lasts to its end',
    days: { from: '2026-11-21', to: '2026-11-22' },
    moments: { from: '2026-11-20T16:00:00.000Z', to: '2026-11-22T16:00:00.000Z' },
  },
  { why: 'they are in the wrong order', days: { from: '2026-11-23', to: '2026-11-22' }, moments: null },
  { why: 'one is still being typed', days: { from: '', to: '2026-11-22' }, moments: null },
])('says from when to when: $why', ({ days, moments }) => {
  const found = momentsOf(days, 'Asia/Shanghai');
  expect(found === null ? null : { ...found }).toEqual(moments);
});

it('says which days a period was', () => {
  const period = { from: '2026-11-20T16:00:00.000Z', to: '2026-11-22T16:00:00.000Z' };
  expect(daysOf(period, 'Asia/Shanghai')).toEqual({ from: '2026-11-21', to: '2026-11-22' });
});
