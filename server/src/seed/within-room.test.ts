import { expect, it } from 'vitest';
import { type PlannedAgent, type PlannedCustomer, planConversations } from './plan-conversations.ts';
import { openRandom } from './random.ts';
import { roomOfAgent, withinRoom } from './within-room.ts';

const to = new Date('2026-10-30T06:00:00Z');
const from = new Date(to.getTime() - 3 * 86_400_000);
const plan = { from, to, zoneMinutes: 480, conversations: 600, linesMin: 2 };
const agents = ['a', 'b'].map(
  (memberId): PlannedAgent => ({ memberId, teamId: 't', fromHour: 9, toHour: 18 }),
);
const customer: PlannedCustomer = {
  customerId: 'c',
  name: '王雨桐',
  locale: 'zh',
  email: null,
  phone: null,
  createdAt: from,
};
const planned = planConversations(openRandom(7), plan, [customer], agents);
const held = withinRoom(openRandom(8), planned);

const openOf = (plans: typeof planned, agent: PlannedAgent) =>
  plans.filter((one) => one.agent === agent && !one.isClosed && one.lines.some(({ who }) => who === 'a'));

it('leaves nobody with more open conversations than they can have', () => {
  expect(Math.max(...agents.map((agent) => openOf(planned, agent).length))).toBeGreaterThan(roomOfAgent);
  expect(agents.map((agent) => openOf(held, agent).length)).toEqual([roomOfAgent, roomOfAgent]);
});

it('loses no conversation, keeps them in order, and puts the rest on the day before', () => {
  expect(held).toHaveLength(planned.length);
  const starts = held.map(({ lines }) => lines[0]?.at.getTime() ?? 0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const kept = new Set(planned.map(({ conversationId }) => conversationId));
  const moved = held.filter(({ conversationId }) => !kept.has(conversationId));
  expect(moved.length).toBeGreaterThan(0);
  for (const { isClosed, lines } of moved) {
    expect(isClosed).toBe(true);
    expect(lines.at(-1)?.at.getTime()).toBeLessThan(to.getTime() - 22 * 3_600_000);
  }
});

it('leaves open what a customer began who was not here the day before', () => {
  const fresh = planned.map((one) => ({ ...one, customer: { ...customer, createdAt: to } }));
  expect(withinRoom(openRandom(8), fresh)).toEqual(fresh);
});
