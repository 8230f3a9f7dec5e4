import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextLook } from './next-look.ts';

const zone = 'Asia/Shanghai';

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
