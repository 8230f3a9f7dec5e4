import { expect, it } from 'vitest';
import {
  nextWorking,
  type PlannedAgent,
  type PlannedCustomer,
  planConversations,
} from './plan-conversations.ts';
import { openRandom } from './random.ts';

const from = new Date('2026-08-01T00:00:00Z');
const to = new Date('2026-10-30T00:00:00Z');
const plan = { from, to, zoneMinutes: 480, conversations: 300, linesMin: 1 };
const customer: PlannedCustomer = {
  customerId: 'c',
  name: '王雨桐',
  locale: 'zh',
  email: null,
  phone: null,
  createdAt: from,
};
const agent: PlannedAgent = { memberId: 'a', teamId: 't', fromHour: 9, toHour: 18 };

const hourIn = (at: Date): number => ((at.getTime() + plan.zoneMinutes * 60_000) % 86_400_000) / 3_600_000;

it('is the same shop for the same seed and another for another', () => {
  const make = (seed: number) =>
    JSON.stringify(planConversations(openRandom(seed), plan, [customer], [agent]));
  expect(make(7)).toBe(make(7));
  expect(make(7)).not.toBe(make(8));
});

it('lets agents answer in their working hours only', () => {
  const planned = planConversations(openRandom(7), plan, [customer], [agent]);
  const answers = planned.flatMap((one) => one.lines.filter((line) => line.who === 'a'));
  expect(answers.length).toBeGreaterThan(300);
  expect(answers.filter((line) => hourIn(line.at) < 9 || hourIn(line.at) >= 18)).toEqual([]);
});

it('keeps every line within the days asked for and in order', () => {
  for (const { lines } of planConversations(openRandom(3), plan, [customer], [agent])) {
    const moments = lines.map((line) => line.at.getTime());
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(from.getTime());
    expect(Math.max(...moments)).toBeLessThanOrEqual(to.getTime());
  }
});

it('lets no crowd come at one moment, also when the last day has just begun', () => {
  const dawn = { ...plan, to: new Date('2026-10-29T18:00:00Z') };
  const planned = planConversations(openRandom(7), dawn, [customer], [agent]);
  const moments = planned.map((one) => one.lines[0]?.at.getTime());
  expect(new Set(moments).size).toBe(planned.length);
});

it.each([
  { why: 'stays in the working day', at: '2026-09-01T03:00:00Z', hour: 11 },
  { why: 'waits for the morning of the same day', at: '2026-08-31T20:00:00Z', hour: 9 },
  { why: 'waits for the next morning', at: '2026-09-01T13:00:00Z', hour: 9 },
])('an answer $why', ({ at, hour }) => {
  expect(Math.floor(hourIn(nextWorking(plan, agent, new Date(at))))).toBe(hour);
});
