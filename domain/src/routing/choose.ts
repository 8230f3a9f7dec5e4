import { type Agent, type Demand, eligibleAmong } from './demand.ts';
import { compareIds, inOrderOf, type Method, methods } from './method.ts';
import { clockOf, nextStart } from './turns.ts';

/** A conversation that nobody has. */
export interface Waiting extends Demand {
  readonly conversationId: string;
  /** By which it stands in the queue, see `effectiveSince`. */
  readonly effectiveSince: number;
  /** Who had the customer's last conversation; null when nobody did or it does not matter. */
  readonly lastMemberId: string | null;
  /** True when `lastMemberId` only stands in for who had it. */
  readonly isStoodIn?: boolean;
  readonly method: Method;
  /** Who was asked for it a moment ago and did not take it: somebody else is asked. */
  readonly passedBy?: ReadonlySet<string>;
}

export const whys = ['sticky', 'substitute', ...methods] as const;
/** `sticky`: they had the customer's last conversation; `substitute`: they stand in for who had it; else the method. */
export type Why = (typeof whys)[number];

/** Who gets a conversation, and why; `candidates` could have got it. */
export interface Choice {
  readonly memberId: string;
  readonly why: Why;
  readonly candidates: number;
}

/** A conversation and who gets it. */
export interface Assignment extends Choice {
  readonly conversationId: string;
}

/**
 * Who gets a conversation: whoever knows the customer, else the first by its method. Null when nobody can take it. It
 * depends on nothing but its arguments.
 */
export function choose(waiting: Waiting, agents: readonly Agent[]): Choice | null {
  const able = eligibleAmong(waiting, agents).filter(({ memberId }) => !waiting.passedBy?.has(memberId));
  const candidates = able.length;
  const known = able.find(({ memberId }) => memberId === waiting.lastMemberId);
  if (known)
    return { memberId: known.memberId, why: waiting.isStoodIn ? 'substitute' : 'sticky', candidates };
  const [first] = inOrderOf(waiting.method, waiting, able, agents);
  return first ? { memberId: first.memberId, why: waiting.method, candidates } : null;
}

/**
 * Hands out all that can be handed out: in the order of the queue, passing over what nobody can take now, so that
 * nobody with room is left idle while something they may take waits.
 */
export function handOut(queue: readonly Waiting[], agents: readonly Agent[]): Assignment[] {
  const now = new Map(agents.map((agent) => [agent.memberId, agent]));
  return queue.toSorted(byTurnInQueue).flatMap((waiting) => {
    const choice = choose(waiting, [...now.values()]);
    const agent = choice && now.get(choice.memberId);
    if (!agent) return [];
    now.set(agent.memberId, givenOne(agent, waiting, nextTurn([...now.values()], waiting)));
    return { ...choice, conversationId: waiting.conversationId };
  });
}

/** The turn that comes next at a desk: its number, and where the clocks of all and of one entry stand before it. */
interface NextTurn {
  readonly turn: number;
  readonly clock: number;
  readonly channelClock: number;
}

/** The next turn of a desk, of which these are all. */
export function nextTurn(agents: readonly Agent[], { channelId }: Pick<Demand, 'channelId'>): NextTurn {
  const ofEntry = channelId ? agents.flatMap(({ channelTurns }) => channelTurns?.get(channelId) ?? []) : [];
  const turn = agents.reduce((latest, agent) => Math.max(latest, agent.turn), 0) + 1;
  return { turn, clock: clockOf(agents), channelClock: clockOf(ofEntry) };
}

/** An agent after they were given one. */
export function givenOne<Given extends Agent>(
  agent: Given,
  { weight, channelId, channel }: Pick<Demand, 'weight' | 'channelId' | 'channel'>,
  { turn, clock, channelClock }: NextTurn,
): Given {
  const { share = 1, rooms, channelTurns } = agent;
  const room = rooms?.get(channel ?? '');
  const given = {
    ...agent,
    load: agent.load + weight,
    turn,
    start: nextStart(agent, clock, share),
    ...(room && channel && { rooms: new Map(rooms).set(channel, { ...room, load: room.load + weight }) }),
  };
  if (!channelId) return given;
  const before = channelTurns?.get(channelId) ?? { turn: 0 };
  const start = nextStart(before, channelClock, share);
  return { ...given, channelTurns: new Map(channelTurns).set(channelId, { turn, start }) };
}

/** The order of a queue; ids were made in order of time and decide between equals. */
export function byTurnInQueue(a: Waiting, b: Waiting): number {
  return a.effectiveSince - b.effectiveSince || compareIds(a.conversationId, b.conversationId);
}
