import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf } from './bucket.ts';
import { daysOf, MetricPeriod, periodLastYear, previousPeriod } from './period.ts';

const zone = 'Asia/Shanghai';
const period = (from: string, to: string, of = zone): MetricPeriod => ({ from, to, zone: of });

describe('MetricPeriod', () => {
  it.each([
    { json: period('2026-03-01', '2026-03-02'), isValid: true, why: 'one day' },
    { json: period('2026-03-01', '2026-03-01'), isValid: false, why: 'no day' },
    { json: period('2026-03-02', '2026-03-01'), isValid: false, why: 'backwards' },
    { json: period('2020-01-01', '2026-01-01'), isValid: false, why: 'too long' },
    { json: period('2026-03-01', '2026-03-02', 'Nowhere'), isValid: false, why: 'no zone' },
  ])('$why: $isValid', ({ json, isValid }) => expect(MetricPeriod.safeParse(json).success).toBe(isValid));
});

describe('previousPeriod', () => {
  it.each([
    { of: period('2026-03-02', '2026-03-09'), is: period('2026-02-23', '2026-03-02'), why: 'a week' },
    { of: period('2026-03-01', '2026-04-01'), is: period('2026-02-01', '2026-03-01'), why: 'a month' },
    { of: period('2026-01-01', '2026-04-01'), is: period('2025-10-01', '2026-01-01'), why: 'a quarter' },
    {
      of: period('2026-03-01', '2026-03-31'),
      is: period('2026-01-30', '2026-03-01'),
      why: 'thirty days from the first',
    },
  ])('goes back $why', ({ of, is }) => expect(previousPeriod(of)).toEqual(is));
});

describe('periodLastYear', () => {
  it.each([
    { of: period('2026-03-01', '2026-04-01'), is: period('2025-03-01', '2025-04-01'), why: 'a month' },
    {
      of: period('2024-02-01', '2024-03-01'),
      is: period('2023-02-01', '2023-03-01'),
      why: 'a leap February',
    },
    {
      of: period('2024-02-28', '2024-02-29'),
      is: period('2023-02-28', '2023-03-01'),
      why: 'the day before a leap day',
    },
  ])('goes back a year from $why', ({ of, is }) => expect(periodLastYear(of)).toEqual(is));
});

describe('bucketsOf', () => {
  it.each([
    { bucket: 'none', keys: ['2026-02-26'] },
    {
      bucket: 'day',
      keys: ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'],
    },
    { bucket: 'week', keys: ['2026-02-23', '2026-03-02'] },
    { bucket: 'month', keys: ['2026-02-01', '2026-03-01'] },
    { bucket: 'quarter', keys: ['2026-01-01'] },
  ] as const)('cuts by $bucket', ({ bucket, keys }) => {
    const cut = bucketsOf(period('2026-02-26', '2026-03-04'), bucket);
    expect(cut.map(({ key }) => key)).toEqual(keys);
    expect(cut[0]?.from).toEqual(new Date('2026-02-25T16:00:00Z'));
    expect(cut.at(-1)?.to).toEqual(new Date('2026-03-03T16:00:00Z'));
  });

  it.each([
    { day: '2026-03-08', hours: 23, why: 'an hour is lost' },
    { day: '2026-11-01', hours: 25, why: 'an hour comes twice' },
    { day: '2026-06-01', hours: 24, why: 'nothing happens' },
  ])('has $hours hours where $why', ({ day, hours }) => {
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const cut = bucketsOf(period(day, next, 'America/New_York'), 'hour');
    expect(cut).toHaveLength(hours);
    expect(new Set(cut.map(({ key }) => key)).size).toBe(hours);
  });

  it('ends a day of 24 hours and a half with half an hour', () => {
    const cut = bucketsOf(period('2026-04-05', '2026-04-06', 'Australia/Lord_Howe'), 'hour');
    expect(cut).toHaveLength(25);
    expect(cut.at(-1)?.to).toEqual(new Date('2026-04-05T13:30:00Z'));
  });

  it('tells the hour that comes twice apart', () => {
    const keys = bucketsOf(period('2026-11-01', '2026-11-02', 'America/New_York'), 'hour').map(
      ({ key }) => key,
    );
    expect(keys.slice(1, 3)).toEqual(['2026-11-01T01:00-04:00', '2026-11-01T01:00-05:00']);
  });

  it('tiles every period in every zone', () => {
    const day = fc.integer({ min: 0, max: 700 });
    const zones = fc.constantFrom('UTC', zone, 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago');
    const bucket = fc.constantFrom('none', 'hour', 'day', 'week', 'month', 'quarter');
    const dayAt = (number: number): string =>
      new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 45 }), zones, bucket, (start, length, of, by) => {
        const whole = period(dayAt(start), dayAt(start + length), of);
        const cut = bucketsOf(whole, by);
        const [only] = bucketsOf(whole, 'none');
        expect(cut[0]?.from).toEqual(only?.from);
        expect(cut.at(-1)?.to).toEqual(only?.to);
        for (const [index, part] of cut.entries()) {
          expect(part.from < part.to).toBe(true);
          if (index > 0) expect(cut[index - 1]?.to).toEqual(part.from);
        }
        expect(new Set(cut.map(({ key }) => key)).size).toBe(cut.length);
        expect(previousPeriod(whole).to).toBe(whole.from);
        if (by === 'day') expect(cut).toHaveLength(daysOf(whole));
      }),
      { numRuns: 150 },
    );
  });
});
