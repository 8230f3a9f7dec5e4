import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextLook, ringAt } from './quiet.ts';

const zone = 'Asia/Shanghai';
const night = { from: 22 * 60, to: 8 * 60 };
const noon = { from: 12 * 60, to: 13 * 60 };

it.each([
  { why: 'nobody asked for quiet', quiet: null, now: '2026-03-08T15:00:00Z', at: '2026-03-08T15:00:00Z' },
  { why: 'it is not quiet', quiet: night, now: '2026-03-08T13:59:00Z', at: '2026-03-08T13:59:00Z' },
  { why: 'the night has begun', quiet: night, now: '2026-03-08T14:00:00Z', at: '2026-03-09T00:00:00Z' },
  { why: 'it is before dawn', quiet: night, now: '2026-03-08T20:00:00Z', at: '2026-03-09T00:00:00Z' },
  { why: 'the night is over', quiet: night, now: '2026-03-09T00:00:00Z', at: '2026-03-09T00:00:00Z' },
  { why: 'it is the quiet noon', quiet: noon, now: '2026-03-08T04:30:00Z', at: '2026-03-08T05:00:00Z' },
])('rings at $at when $why', ({ quiet, now, at }) => {
  expect(ringAt(quiet, zone, new Date(now))).toEqual(new Date(at));
});

it.each([
  { bucket: 'hour', now: '2026-03-08T04:30:00Z', at: '2026-03-08T05:05:00Z' },
  { bucket: 'hour', now: '2026-03-08T05:02:00Z', at: '2026-03-08T05:05:00Z' },
  { bucket: 'day', now: '2026-03-08T04:30:00Z', at: '2026-03-08T16:05:00Z' },
  { bucket: 'week', now: '2026-03-08T04:30:00Z', at: '2026-03-08T16:05:00Z' },
  { bucket: 'week', now: '2026-03-08T16:05:00Z', at: '2026-03-15T16:05:00Z' },
] as const)('looks at a $bucket, seen from $now, at $at', ({ bucket, now, at }) => {
  expect(nextLook(bucket, zone, new Date(now))).toEqual(new Date(at));
});

it('always looks later than now, and at most a bucket and its counting later', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns');
  const moment = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const hours = { hour: 1, day: 25, week: 169 };
  fc.assert(
    fc.property(fc.constantFrom('hour', 'day', 'week'), zones, moment, (bucket, where, now) => {
      const ahead = nextLook(bucket, where, now).getTime() - now.getTime();
      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThanOrEqual((hours[bucket] * 60 + 5) * 60_000);
    }),
    { numRuns: 200 },
  );
});
