import { expect, it } from 'vitest';
import { handOut, type Waiting } from './choose.ts';
import { type Agent, plainDemand } from './demand.ts';
import { effectiveSince, headStartsAtFirst } from './queue-order.ts';
import { jain } from './simulation/fairness.ts';

const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Talk {
  readonly memberId: string;
  readonly endsAt: number;
}
interface Served {
  readonly waiting: Waiting;
  readonly priority: string;
  readonly at: number;
  readonly memberId: string;
}

/** A shop with ten alike agents of capacity three, who come and go; customers arrive at random, and all are served. */
function runShop(arrivals: number, seed: number, comesAndGoes: boolean) {
  const random = seeded(seed);
  const members = Array.from({ length: 10 }, (_, index) => `m${index}`);
  const away = new Set<string>();
  const turns = new Map<string, number>();
  let queue: Waiting[] = [];
  let talks: Talk[] = [];
  let turn = 0;
  let now = 0;
  let highestLoad = 0;
  let longestQueue = 0;
  let isWorkConserving = true;
  const served: Served[] = [];
  const priorityOf = new Map<string, string>();

  const agentsNow = (): Agent[] =>
    members.map((memberId) => ({
      memberId,
      isAvailable: !away.has(memberId),
      mayAnswer: true,
      teamIds: new Set(),
      skills: new Map(),
      tier: 1,
      capacity: 3,
      load: talks.filter((talk) => talk.memberId === memberId).length,
      turn: turns.get(memberId) ?? 0,
    }));
  const drain = (): void => {
    const waiting = new Map(queue.map((one) => [one.conversationId, one]));
    for (const { conversationId, memberId } of handOut(queue, agentsNow())) {
      const one = waiting.get(conversationId);
      if (!one) throw new Error('somebody was served who did not wait');
      waiting.delete(conversationId);
      turns.set(memberId, ++turn);
      talks.push({ memberId, endsAt: now + 60 + random() * 600 });
      served.push({ waiting: one, priority: priorityOf.get(conversationId) ?? '', at: now, memberId });
    }
    queue = [...waiting.values()];
    longestQueue = Math.max(longestQueue, queue.length);
    const after = agentsNow();
    highestLoad = Math.max(highestLoad, ...after.map(({ load }) => load));
    if (queue.length > 0 && after.some((one) => one.isAvailable && one.load < one.capacity))
      isWorkConserving = false;
  };
  /** Talks end one by one up to a moment, and whoever is free then gets the next at once. */
  const passTo = (moment: number): void => {
    for (;;) {
      const next = talks.toSorted((a, b) => a.endsAt - b.endsAt)[0];
      if (!next || next.endsAt > moment) break;
      now = next.endsAt;
      talks = talks.filter((talk) => talk !== next);
      drain();
    }
    now = moment;
  };
  for (let n = 0; n < arrivals; n++) {
    passTo(now + random() * 36);
    const who = members[Math.floor(random() * members.length)] ?? '';
    if (comesAndGoes && random() < 0.02) {
      if (!away.delete(who) && away.size < 3) away.add(who);
      drain();
    }
    const priority = priorities[Math.floor(random() * 4)] ?? 'normal';
    const conversationId = `c${String(n).padStart(5, '0')}`;
    priorityOf.set(conversationId, priority);
    const since = effectiveSince(headStartsAtFirst, { priority, waitingSinceMs: now * 1000 });
    queue.push({
      ...plainDemand(null),
      conversationId,
      effectiveSince: since,
      lastMemberId: null,
      method: 'longest-idle',
    });
    drain();
  }
  away.clear();
  drain();
  while (talks.length > 0) passTo(Math.min(...talks.map(({ endsAt }) => endsAt)));
  return { served, highestLoad, longestQueue, isWorkConserving };
}

it('serves ten thousand random arrivals, in turn, never beyond capacity, with nobody idle while somebody waits', () => {
  const { served, highestLoad, longestQueue, isWorkConserving } = runShop(10_000, 7, true);
  expect(served).toHaveLength(10_000);
  expect(longestQueue).toBeGreaterThan(10);
  expect(highestLoad).toBe(3);
  expect(isWorkConserving).toBe(true);
  // Within a priority whoever came earlier is never served later.
  for (const group of Map.groupBy(served, ({ priority }) => priority).values()) {
    const inOrder = group.toSorted((a, b) => a.waiting.effectiveSince - b.waiting.effectiveSince);
    expect(inOrder.length).toBeGreaterThan(2000);
    expect(inOrder.every((one, index) => index === 0 || (inOrder[index - 1]?.at ?? 0) <= one.at)).toBe(true);
  }
});

it('comes to the same in every run', () => {
  expect(runShop(500, 3, true)).toEqual(runShop(500, 3, true));
});

it('gives agents who are alike alike much: Jain’s index is at least 0.95', () => {
  const { served } = runShop(10_000, 11, false);
  const counts = [...Map.groupBy(served, ({ memberId }) => memberId).values()].map(({ length }) => length);
  expect(counts).toHaveLength(10);
  expect(jain(counts.map((rate) => ({ rate, hours: 1 })))).toBeGreaterThanOrEqual(0.95);
});
