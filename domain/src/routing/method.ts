import type { Text } from '../kit/words.ts';
import { type Agent, type Demand, suitability } from './demand.ts';
import { clockOf, nextStart, type TurnTaker } from './turns.ts';

/** How one is chosen of those who could take a conversation. Where they are equal, the longest idle gets it. */
export const methods = [
  'longest-idle',
  'round-robin',
  'least-loaded',
  'most-spare',
  'most-spare-share',
  'best-skill',
] as const;
export type Method = (typeof methods)[number];

export const methodWords: Readonly<Record<Method, { name: Text; hint: Text }>> = {
  'longest-idle': {
    name: { zh: '空闲最久', en: 'Longest idle' },
    hint: {
      zh: '谁最久没分到，就给谁；轮流，大家一样多。',
      en: 'Whoever was given one the longest ago: in turns, alike for all.',
    },
  },
  'round-robin': {
    name: { zh: '按渠道轮流', en: 'Round robin by channel' },
    hint: {
      zh: '每个渠道入口各自轮流：谁最久没从这个入口分到，就给谁。',
      en: 'Each entry takes turns of its own: whoever was given one of that entry the longest ago.',
    },
  },
  'least-loaded': {
    name: { zh: '手上最少', en: 'Least loaded' },
    hint: {
      zh: '谁手上的会话（按难度算）最少，就给谁。',
      en: 'Whoever has the least in hand, hard ones counting more.',
    },
  },
  'most-spare': {
    name: { zh: '余量最大', en: 'Most room' },
    hint: { zh: '谁还能接的最多，就给谁。', en: 'Whoever has room for the most.' },
  },
  'most-spare-share': {
    name: { zh: '余量比例最大', en: 'Largest share of room' },
    hint: {
      zh: '谁的余量占自己上限的比例最大，就给谁；上限小的同事不会总是排在后面。',
      en: 'Whoever has the largest part of their own capacity free, so that small capacities are not always last.',
    },
  },
  'best-skill': {
    name: { zh: '技能最合适', en: 'Best skill' },
    hint: {
      zh: '要求的技能上，谁的等级加起来最高，就给谁。',
      en: 'Whoever has the highest levels in the skills that are asked for.',
    },
  },
};

/** What an agent scores by a method; the highest is chosen. */
const scores: Readonly<Record<Method, (demand: Demand, agent: Agent) => number>> = {
  'longest-idle': () => 0,
  'round-robin': () => 0,
  'least-loaded': (_, { load, share = 1 }) => -load / share,
  'most-spare': (_, { load, capacity }) => capacity - load,
  'most-spare-share': (_, { load, capacity }) => (capacity - load) / capacity,
  'best-skill': suitability,
};

/**
 * Orders those who could take it, the best first: by the method, then by turns, in which shares count, then who joined
 * first.
 * Most room of A with 1 of 2 and B with 8 of 10 is B's, the largest share A's (Zendesk 9290784330522 names both).
 */
export function inOrderOf(
  method: Method,
  demand: Demand,
  able: readonly Agent[],
  desk: readonly Agent[],
): Agent[] {
  const score = scores[method];
  const byTurn = turnsIn(desk, (agent) => agent);
  const { channelId } = demand;
  const byEntry =
    method === 'round-robin' && channelId
      ? turnsIn(desk, ({ channelTurns }) => channelTurns?.get(channelId) ?? never)
      : () => 0;
  return able.toSorted(
    (a, b) =>
      score(demand, b) - score(demand, a) ||
      byEntry(a, b) ||
      byTurn(a, b) ||
      compareIds(a.memberId, b.memberId),
  );
}

const never: TurnTaker = { turn: 0 };

/** Compares by whose turn it is, on the clock of all who are at the desk. */
function turnsIn(
  desk: readonly Agent[],
  turnOf: (agent: Agent) => TurnTaker,
): (a: Agent, b: Agent) => number {
  const clock = clockOf(desk.map(turnOf));
  const startOf = (agent: Agent): number => nextStart(turnOf(agent), clock, agent.share ?? 1);
  return (a, b) => startOf(a) - startOf(b) || turnOf(a).turn - turnOf(b).turn;
}

/** Ids were made in order of time. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
