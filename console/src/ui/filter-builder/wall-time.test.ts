import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentOfWall, wallTime } from './wall-time.ts';

it.each([
  { why: 'east', zone: 'Asia/Shanghai', wall: '2026-11-21T14:00', moment: '2026-11-21T06:00:00.000Z' },
  {
    why: 'west, another day',
    zone: 'America/New_York',
    wall: '2026-11-20T23:30',
    moment: '2026-11-21T04:30:00.000Z',
  },
  { why: 'half an hour', zone: 'Asia/Kolkata', wall: '2026-11-21T11:30', moment: '2026-11-21T06:00:00.000Z' },
  {
    why: 'the first of a doubled hour',
    zone: 'Europe/Berlin',
    wall: '2026-10-25T02:30',
    moment: '2026-10-25T00:30:00.000Z',
  },
])('$why', ({ zone, wall, moment }) => {
  expect(momentOfWall(wall, zone)).toBe(moment);
  expect(wallTime(moment, zone)).toBe(wall);
});

it('moves a skipped time on by the skip', () => {
  expect(momentOfWall('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
});

it('is nothing when nothing was typed', () => {
  expect(momentOfWall('', 'Asia/Shanghai')).toBeNull();
  expect(wallTime('', 'Asia/Shanghai')).toBe('');
});

it('shows every minute of a zone without summer time as it was typed', () => {
  const minutes = fc.integer({ min: 20_000_000, max: 32_000_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const moment = new Date(minute * 60_000).toISOString();
      expect(momentOfWall(wallTime(moment, 'Asia/Shanghai'), 'Asia/Shanghai')).toBe(moment);
    }),
    { numRuns: 200 },
  );
});
