import { expect, it } from 'vitest';
import { quietUntil } from './quiet-until.ts';
import { weekdays } from './weekday.ts';

const night = { from: 22 * 60, to: 8 * 60 };
const noon = { from: 12 * 60, to: 13 * 60 };
const zone = 'Asia/Shanghai';
// 2026-03-08 is a Sunday.
const workNights = { ...night, days: ['mon', 'tue', 'wed', 'thu', 'fri'] } as const;
const freeWeekends = { ...workNights, wholeDays: ['sat', 'sun'] } as const;

it.each([
  { why: 'nobody asked for quiet', quiet: null, now: '2026-03-08T15:00:00Z', at: '2026-03-08T15:00:00Z' },
  { why: 'it is not quiet', quiet: night, now: '2026-03-08T13:59:00Z', at: '2026-03-08T13:59:00Z' },
  { why: 'the night has begun', quiet: night, now: '2026-03-08T14:00:00Z', at: '2026-03-09T00:00:00Z' },
  { why: 'it is before dawn', quiet: night, now: '2026-03-08T20:00:00Z', at: '2026-03-09T00:00:00Z' },
  { why: 'the night is over', quiet: night, now: '2026-03-09T00:00:00Z', at: '2026-03-09T00:00:00Z' },
  { why: 'it is the quiet noon', quiet: noon, now: '2026-03-08T04:30:00Z', at: '2026-03-08T05:00:00Z' },
  {
    why: 'Sunday night is not among the nights',
    quiet: workNights,
    now: '2026-03-08T15:00:00Z',
    at: '2026-03-08T15:00:00Z',
  },
  {
    why: 'the night of Friday goes on into Saturday',
    quiet: workNights,
    now: '2026-03-06T23:00:00Z',
    at: '2026-03-07T00:00:00Z',
  },
  {
    why: 'the night of Friday runs into a free weekend',
    quiet: freeWeekends,
    now: '2026-03-06T15:00:00Z',
    at: '2026-03-08T16:00:00Z',
  },
])('may disturb at $at when $why', ({ quiet, now, at }) => {
  expect(quietUntil(quiet, zone, new Date(now))).toEqual(new Date(at));
});

it.each([
  // Berlin: 02:00 becomes 03:00 on 29 March 2026, and 03:00 becomes 02:00 on 25 October.
  {
    why: 'the end is jumped over, and is the moment of the jump',
    to: 150,
    now: '2026-03-28T22:00:00Z',
    at: '2026-03-29T01:00:00Z',
  },
  { why: 'the night is an hour short', to: 480, now: '2026-03-28T22:00:00Z', at: '2026-03-29T06:00:00Z' },
  { why: 'the night is an hour long', to: 480, now: '2026-10-24T21:00:00Z', at: '2026-10-25T07:00:00Z' },
  {
    why: 'the end comes twice, and is the first of the two',
    to: 150,
    now: '2026-10-24T21:00:00Z',
    at: '2026-10-25T00:30:00Z',
  },
  {
    why: 'the hour comes again, and the quiet is over already',
    to: 150,
    now: '2026-10-25T01:10:00Z',
    at: '2026-10-25T01:10:00Z',
  },
])('keeps the clocks of the zone when $why', ({ to, now, at }) => {
  expect(quietUntil({ from: 22 * 60, to }, 'Europe/Berlin', new Date(now))).toEqual(new Date(at));
});

it('comes to an end although somebody asked for quiet for ever', () => {
  const now = new Date('2026-03-08T15:00:00Z');
  const for21Days = quietUntil({ ...night, wholeDays: weekdays }, zone, now);
  expect(for21Days.getTime() - now.getTime()).toBeLessThan(22 * 86_400_000);
});
