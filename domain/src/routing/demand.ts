/** A skill that somebody must have, at least at this level: 1 knows it a little, 5 teaches it. */
export interface SkillNeed {
  readonly skillId: string;
  readonly level: number;
}

/** What a conversation asks of whoever gets it. */
export interface Demand {
  /** Whose it is; null: anybody's. */
  readonly teamId: string | null;
  readonly needs: readonly SkillNeed[];
  /** The lowest tier that may have it. */
  readonly tierMin: number;
  /** How much of somebody's capacity it takes: 1 for an ordinary one, more for a hard one. */
  readonly weight: number;
  /** The entry it came by, each of which takes turns of its own; null or absent: none. */
  readonly channelId?: string | null;
}

/** An ordinary conversation of a team, or of anybody. */
export function plainDemand(teamId: string | null): Demand {
  return { teamId, needs: [], tierMin: 1, weight: 1 };
}

/** A member as far as handing out goes. */
export interface Agent {
  readonly memberId: string;
  /** True for who chose to be available and whose console is open. */
  readonly isAvailable: boolean;
  /** True for who may read and answer conversations. */
  readonly mayAnswer: boolean;
  readonly teamIds: ReadonlySet<string>;
  /** Their skills with levels from 1 to 5. */
  readonly skills: ReadonlyMap<string, number>;
  /** 1 for the first line; the higher, the harder the cases they are for. */
  readonly tier: number;
  /** How much they may have at once, and the weights of what they have: open and awake. */
  readonly capacity: number;
  readonly load: number;
  /** Counts assignments of the shop: the lower, the longer ago this member was given one; 0: never. */
  readonly turn: number;
  /** As `turn`, of assignments of each entry; who was never given one by an entry is left out. */
  readonly channelTurns?: ReadonlyMap<string, number>;
}

/**
 * True for whoever has room for it. What is heavier than a whole capacity goes only to somebody who has nothing else, so
 * that it does not wait for ever.
 */
export function hasRoom(agent: Pick<Agent, 'load' | 'capacity'>, weight: number): boolean {
  return agent.load + weight <= agent.capacity || (agent.load === 0 && agent.capacity > 0);
}

/** True for who could be given the conversation now: there, with room, allowed to answer, of its team, tier and skills. */
export function isEligible({ teamId, needs, tierMin, weight }: Demand, agent: Agent): boolean {
  const isOfTeam = teamId === null || agent.teamIds.has(teamId);
  const knows = needs.every(({ skillId, level }) => (agent.skills.get(skillId) ?? 0) >= level);
  return (
    agent.isAvailable &&
    agent.mayAnswer &&
    isOfTeam &&
    knows &&
    agent.tier >= tierMin &&
    hasRoom(agent, weight)
  );
}

/** How well somebody's skills suit it: the sum of their levels in what it needs. */
export function suitability({ needs }: Pick<Demand, 'needs'>, { skills }: Pick<Agent, 'skills'>): number {
  return needs.reduce((sum, { skillId }) => sum + (skills.get(skillId) ?? 0), 0);
}
