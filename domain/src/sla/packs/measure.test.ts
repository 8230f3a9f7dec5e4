import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platformRulesOn } from './known-rules.ts';
import { isInHours, mayStillMiss, measureRule, threatsOf } from './measure.ts';
import type { PlatformRule } from './rule.ts';
import { type PlatformTurn, type Said, turnsOf } from './turns.ts';

function rule(key: string): PlatformRule {
  const found = platformRulesOn('2026-11-22').find((one) => one.key === key);
  if (!found) throw new Error(`no rule ${key}`);
  return found;
}
const average = rule('taobao.human-average-response');
const threeMinutes = rule('taobao.three-minute-rate');
const replyRate = rule('pdd.reply-rate');

/** Noon in Shanghai, and so many seconds. */
const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 22, 4) + seconds * 1000);
const late = at(86_400);
const turn = (seconds: number | null, customerId = 'a', start = 0): PlatformTurn => ({
  customerId,
  startedAt: at(start),
  answeredAt: seconds === null ? null : at(start + seconds),
  isHandedOver: false,
});

describe('Taobao’s average response by a person', () => {
  it('is 322 s for five turns, of which one is capped and one without an answer', () => {
    const turns = [turn(20), turn(90), turn(300), turn(900), turn(null)];
    expect(measureRule(average, turns, late)).toMatchObject({ count: 5, value: 322 });
  });

  it('counts a turn that was handed over without an answer, and the next colleague’s from then', () => {
    const said: Said[] = [
      { at: at(0), by: 'customer' },
      { at: at(60), by: 'handover' },
      { at: at(70), by: 'human' },
    ];
    const turns = turnsOf('a', said, average);
    expect(measureRule(average, turns, at(80))).toMatchObject({ count: 2, value: (600 + 10) / 2 });
    expect(measureRule(threeMinutes, turnsOf('a', said, threeMinutes), at(80))).toMatchObject({
      count: 1,
      inTime: 1,
    });
  });

  it('has no value while nothing counts', () => {
    expect(measureRule(average, [], late)).toEqual({ count: 0, inTime: 0, pending: 0, value: null });
  });
});

describe('the share answered within three minutes', () => {
  it.each([
    { why: 'exactly three minutes are in time', turns: [turn(180)], inTime: 1, count: 1, pending: 0 },
    { why: 'a second more is not', turns: [turn(181)], inTime: 0, count: 1, pending: 0 },
    {
      why: 'one without an answer is missed',
      turns: [turn(60), turn(null)],
      inTime: 1,
      count: 2,
      pending: 0,
    },
  ])('knows that $why', ({ turns, count, inTime, pending }) => {
    expect(measureRule(threeMinutes, turns, late)).toMatchObject({ count, inTime, pending });
  });

  it('does not judge what can still be in time', () => {
    expect(measureRule(threeMinutes, [turn(null)], at(100))).toMatchObject({
      count: 0,
      pending: 1,
      value: null,
    });
  });

  it('leaves out what a robot answered, and Douyin waits for a person', () => {
    const said: Said[] = [
      { at: at(0), by: 'customer' },
      { at: at(1), by: 'automatic' },
      { at: at(500), by: 'customer' },
      { at: at(560), by: 'human' },
    ];
    expect(measureRule(threeMinutes, turnsOf('a', said, threeMinutes), late)).toMatchObject({
      count: 1,
      inTime: 1,
    });
    const douyin = rule('douyin.three-minute-rate');
    expect(measureRule(douyin, turnsOf('a', said, douyin), late)).toMatchObject({ count: 1, inTime: 0 });
  });

  it.each([
    { why: 'at eight', utc: '2026-11-22T00:00:00Z', counts: true },
    { why: 'just before eight', utc: '2026-11-21T23:59:59Z', counts: false },
    { why: 'just before eleven at night', utc: '2026-11-22T14:59:59Z', counts: true },
    { why: 'at eleven at night', utc: '2026-11-22T15:00:00Z', counts: false },
  ])('counts a turn that begins $why: $counts', ({ utc, counts }) => {
    expect(isInHours(threeMinutes, new Date(utc))).toBe(counts);
  });
});

describe('Pinduoduo’s reply rate', () => {
  it.each([
    { why: 'every message was answered within the hour', turns: [turn(10), turn(3600)], value: 1 },
    { why: 'one was later', turns: [turn(10), turn(3601)], value: 0 },
    { why: 'one was never', turns: [turn(10), turn(null)], value: 0 },
    { why: 'the other buyer was served', turns: [turn(3601), turn(5, 'b')], value: 0.5 },
    { why: 'the next day is another buyer', turns: [turn(3601), turn(5, 'a', 86_400)], value: 0.5 },
  ])('is $value when $why', ({ turns, value }) => {
    expect(measureRule(replyRate, turns, at(200_000)).value).toBe(value);
  });
});

describe('what may still be missed', () => {
  const shares = (count: number, inTime: number) => ({
    count,
    inTime,
    pending: 0,
    value: count === 0 ? null : inTime / count,
  });
  it.each([
    { why: '95 of 100 at 90 %', measured: shares(100, 95), goal: 0.9, left: 5 },
    { why: '90 of 100 at 90 %', measured: shares(100, 90), goal: 0.9, left: 0 },
    { why: 'fewer than the goal', measured: shares(100, 60), goal: 0.9, left: 0 },
    { why: '9 of 9 at 90 %: one in ten', measured: shares(9, 9), goal: 0.9, left: 1 },
    { why: 'nothing yet', measured: shares(0, 0), goal: 0.9, left: null },
  ])('is $left for $why', ({ measured, goal, left }) => {
    expect(mayStillMiss(threeMinutes, measured, goal)).toBe(left);
  });

  it('of an average is what fits under the goal at the cap', () => {
    const measured = { count: 100, inTime: 100, pending: 0, value: 20 };
    expect(mayStillMiss(average, measured, 30)).toBe(1);
  });

  it('keeps the goal when so many are missed, and loses it with one more', () => {
    const some = fc.tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 100 }),
    );
    fc.assert(
      fc.property(some, ([count, good, percent]) => {
        const inTime = Math.min(count, good);
        const goal = percent / 100;
        const left = mayStillMiss(threeMinutes, shares(count, inTime), goal) ?? 0;
        const after = (missed: number) => inTime / (count + missed);
        if (inTime / count >= goal) expect(after(left)).toBeGreaterThanOrEqual(goal - 1e-9);
        expect(after(left + 1)).toBeLessThan(goal + 1e-9);
      }),
      { numRuns: 300 },
    );
  });
});

describe('threats', () => {
  it('names the most pressing rule first, with the seconds that are left', () => {
    const threats = threatsOf(platformRulesOn('2026-11-22'), at(0), at(100));
    expect(threats.map(({ ruleKey, secondsLeft }) => [ruleKey, secondsLeft])).toEqual([
      ['taobao.three-minute-rate', 80],
      ['douyin.three-minute-rate', 80],
      ['taobao.human-average-response', 500],
      ['pdd.reply-rate', 3500],
    ]);
  });

  it('is empty at night', () => {
    const midnight = new Date('2026-11-22T16:00:00Z');
    expect(threatsOf(platformRulesOn('2026-11-22'), midnight, midnight)).toEqual([]);
  });
});

it('knows no rule before its day', () => {
  expect(platformRulesOn('2022-06-01').map(({ key }) => key)).toEqual([
    'taobao.human-average-response',
    'douyin.three-minute-rate',
  ]);
});
