import { expect, it } from 'vitest';
import { snoozePresets } from './snooze-presets.ts';

const shown = (now: string, timeZone = 'Asia/Shanghai') =>
  snoozePresets(new Date(now), timeZone).map(({ key, until }) => `${key} ${until.slice(5, 16)}`);

it('offers moments by the clock on the wall', () => {
  // Saturday, ten in the morning in Shanghai.
  expect(shown('2026-11-21T02:00:00.000Z')).toEqual([
    'inAnHour 11-21T03:00',
    'thisEvening 11-21T10:00',
    'tomorrow 11-22T01:00',
    'nextMonday 11-23T01:00',
  ]);
});

it.each([
  { why: 'it is evening', now: '2026-11-21T09:30:00.000Z', has: 'thisEvening', is: false },
  { why: 'an hour leads past the evening', now: '2026-11-21T09:00:00.000Z', has: 'thisEvening', is: false },
  { why: 'tomorrow is Monday', now: '2026-11-22T02:00:00.000Z', has: 'nextMonday', is: false },
  { why: 'today is Monday', now: '2026-11-23T02:00:00.000Z', has: 'nextMonday 11-30T01:00', is: true },
])('$has is $is when $why', ({ now, has, is }) => {
  expect(shown(now).some((one) => one.startsWith(has))).toBe(is);
});

it('keeps to nine o’clock across a change of the clocks', () => {
  expect(shown('2026-10-24T10:00:00.000Z', 'Europe/Berlin')).toContain('tomorrow 10-25T08:00');
});
