import { expect, it } from 'vitest';
import { asksOf } from './asks-of.ts';
import { topics } from './content.ts';
import { type PlannedConversation, planConversations } from './plan-conversations.ts';
import { openRandom } from './random.ts';

const from = new Date('2026-08-01T00:00:00Z');
const to = new Date('2026-10-30T00:00:00Z');
const plan = { from, to, zoneMinutes: 480, conversations: 1500, linesMin: 1 };
const customer = {
  customerId: 'c',
  name: '王雨桐',
  locale: 'zh',
  email: null,
  phone: null,
  createdAt: from,
} as const;
const agent = { memberId: 'a', teamId: 't', fromHour: 8, toHour: 24 };
const planned = planConversations(openRandom(5), plan, [customer], [agent]);

function closing({ lines, isClosed }: PlannedConversation): Date | null {
  return isClosed ? new Date((lines.at(-1)?.at.getTime() ?? 0) + 120_000) : null;
}
const ask = (seed: number) => {
  const random = openRandom(seed);
  return planned.map((one) => asksOf(random, 'w', one, closing(one), to));
};
const asks = ask(5).flatMap((one) => one.asks);

it('says the same for the same seed and something else for another', () => {
  expect(JSON.stringify(ask(5))).toBe(JSON.stringify(ask(5)));
  expect(JSON.stringify(ask(5))).not.toBe(JSON.stringify(ask(6)));
});

it('asks after every close, and hears from about four in ten', () => {
  expect(asks).toHaveLength(planned.filter((one) => one.isClosed).length);
  const answered = asks.filter((one) => one['answered_at'] !== null);
  expect(answered.length / asks.length).toBeGreaterThan(0.35);
  expect(answered.length / asks.length).toBeLessThan(0.5);
  const scores = answered.flatMap((one) => Number(one['score'] ?? []));
  const satisfied = scores.filter((score) => score >= 4).length / scores.length;
  expect(satisfied).toBeGreaterThan(0.6);
  expect(satisfied).toBeLessThan(0.95);
  expect(new Set(scores.filter((score) => score > 0)).size).toBe(5);
});

it('answers only what was asked and has come about, and leaves open only what still may be answered', () => {
  for (const one of asks) {
    const moments = [one['closed_at'], one['asked_at'], one['dated_at'], one['answered_at'] ?? to].map(
      Number,
    );
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    const isOpen = one['answered_at'] === null && one['ended_at'] === null;
    if (isOpen) expect(Number(one['expires_at'])).toBeGreaterThanOrEqual(to.getTime());
  }
});

it('asks nothing of who was never answered', () => {
  const [topic] = topics;
  if (!topic) throw new Error('the demo shop has no topics');
  const lines = [{ who: 'c', text: '在吗', at: from }] as const;
  const silent = { conversationId: 'x', customer, agent, topic, lines, isClosed: true };
  expect(asksOf(openRandom(1), 'w', silent, from, to).asks).toEqual([]);
});
