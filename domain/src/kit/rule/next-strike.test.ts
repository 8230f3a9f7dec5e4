import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weekdays } from '../calendar/weekday.ts';
import { dayInZone, nextStrike, strikesWithin } from './next-strike.ts';

const every = [...weekdays];
const berlin = 'Europe/Berlin';

it.each([
  {
    why: 'it is still to come today',
    at: { time: '09:00', days: every },
    zone: 'Asia/Shanghai',
    after: '2026-11-22T00:00:00Z',
    struckOn: null,
    expected: '2026-11-22T01:00:00.000Z',
  },
  {
    why: 'it is this very moment, which is over',
    at: { time: '09:00', days: every },
    zone: 'Asia/Shanghai',
    after: '2026-11-22T01:00:00Z',
    struckOn: null,
    expected: '2026-11-23T01:00:00.000Z',
  },
  {
    why: 'it has struck today and was then put later',
    at: { time: '18:00', days: every },
    zone: 'Asia/Shanghai',
    after: '2026-11-22T02:00:00Z',
    struckOn: '2026-11-22',
    expected: '2026-11-23T10:00:00.000Z',
  },
  {
    why: 'only Mondays count, and today is Sunday',
    at: { time: '09:00', days: ['mon' as const] },
    zone: 'Asia/Shanghai',
    after: '2026-11-22T00:00:00Z',
    struckOn: null,
    expected: '2026-11-23T01:00:00.000Z',
  },
  {
    why: 'its one day is today and struck already',
    at: { time: '23:00', days: ['sun' as const] },
    zone: 'Asia/Shanghai',
    after: '2026-11-22T00:00:00Z',
    struckOn: '2026-11-22',
    expected: '2026-11-29T15:00:00.000Z',
  },
  {
    why: 'the clocks jump over it in March: the moment of the jump',
    at: { time: '02:30', days: every },
    zone: berlin,
    after: '2026-03-28T23:00:00Z',
    struckOn: null,
    expected: '2026-03-29T01:00:00.000Z',
  },
  {
    why: 'it comes twice in October: the first of the two',
    at: { time: '02:30', days: every },
    zone: berlin,
    after: '2026-10-24T23:00:00Z',
    struckOn: null,
    expected: '2026-10-25T00:30:00.000Z',
  },
  {
    why: 'its first coming in October has struck: not the second',
    at: { time: '02:30', days: every },
    zone: berlin,
    after: '2026-10-25T00:30:00Z',
    struckOn: '2026-10-25',
    expected: '2026-10-26T01:30:00.000Z',
  },
])('strikes at $expected when $why', ({ at, zone, after, struckOn, expected }) => {
  expect(nextStrike(at, zone, new Date(after), struckOn).toISOString()).toBe(expected);
});

const time = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

it('strikes once on each of its days, whatever the clocks do', () => {
  const days = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 });
  fc.assert(
    fc.property(time, days, fc.constantFrom(berlin, 'Asia/Shanghai', 'America/Sao_Paulo'), (at, on, zone) => {
      const [from, to] = [new Date('2026-03-20T00:00:00Z'), new Date('2026-04-03T00:00:00Z')];
      const one = { time: at, days: on };
      const strikes = strikesWithin(one, zone, from, to);
      expect(new Set(strikes.map((moment) => dayInZone(zone, moment))).size).toBe(strikes.length);
      let after = new Date(from.getTime() - 1);
      const stepped: Date[] = [];
      for (;;) {
        after = nextStrike(one, zone, after, null);
        if (after >= to) break;
        stepped.push(after);
      }
      expect(stepped).toEqual(strikes);
    }),
    { numRuns: 100 },
  );
});
