/** A conversation that nobody has. */
export interface Waiting {
  readonly conversationId: string;
  /** Whose queue it stands in; null: everybody's. */
  readonly teamId: string | null;
  /** By which it stands in the queue, see `effectiveSince`. */
  readonly effectiveSince: number;
  /** Who had the customer's last conversation; null when nobody did or it does not matter. */
  readonly lastMemberId: string | null;
}

/** A member as far as handing out goes. */
export interface Agent {
  readonly memberId: string;
  /** True for who chose to be available and whose console is open. */
  readonly isAvailable: boolean;
  /** True for who may read and answer conversations. */
  readonly mayAnswer: boolean;
  readonly teamIds: ReadonlySet<string>;
  /** Most conversations at once, and how many there are: open and awake. */
  readonly capacity: number;
  readonly load: number;
  /** Counts assignments of the shop: the lower, the longer ago this member was given one; 0: never. */
  readonly turn: number;
}

export const whys = ['sticky', 'longest-idle'] as const;
/** `sticky`: they had the customer's last conversation. `longest-idle`: nobody free was given one longer ago. */
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

/** True for who could be given the conversation now: there, with room, allowed to answer, in its team. */
export function isEligible(waiting: Pick<Waiting, 'teamId'>, agent: Agent): boolean {
  const isOfTeam = waiting.teamId === null || agent.teamIds.has(waiting.teamId);
  return agent.isAvailable && agent.mayAnswer && isOfTeam && agent.load < agent.capacity;
}

/**
 * Who gets a conversation: whoever knows the customer, else who was given one the longest ago; of two who were never
 * given one, the one who joined first. Null when nobody can take it. It depends on nothing but its arguments.
 */
export function choose(waiting: Waiting, agents: readonly Agent[]): Choice | null {
  const able = agents.filter((agent) => isEligible(waiting, agent));
  const candidates = able.length;
  const known = able.find(({ memberId }) => memberId === waiting.lastMemberId);
  if (known) return { memberId: known.memberId, why: 'sticky', candidates };
  const [first] = able.sort(byIdleTime);
  return first ? { memberId: first.memberId, why: 'longest-idle', candidates } : null;
}

/**
 * Hands out all that can be handed out: in the order of the queue, passing over what nobody can take now, so that
 * nobody with room is left idle while something they may take waits.
 */
export function handOut(queue: readonly Waiting[], agents: readonly Agent[]): Assignment[] {
  const now = new Map(agents.map((agent) => [agent.memberId, agent]));
  let turn = Math.max(0, ...agents.map((agent) => agent.turn));
  return [...queue].sort(byTurnInQueue).flatMap((waiting) => {
    const choice = choose(waiting, [...now.values()]);
    const agent = choice && now.get(choice.memberId);
    if (!agent) return [];
    turn += 1;
    now.set(agent.memberId, { ...agent, load: agent.load + 1, turn });
    return { ...choice, conversationId: waiting.conversationId };
  });
}

/** The order of a queue; ids were made in order of time and decide between equals. */
export function byTurnInQueue(a: Waiting, b: Waiting): number {
  return a.effectiveSince - b.effectiveSince || compare(a.conversationId, b.conversationId);
}

function byIdleTime(a: Agent, b: Agent): number {
  return a.turn - b.turn || compare(a.memberId, b.memberId);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
