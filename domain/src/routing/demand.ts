import type { TurnTaker } from './turns.ts';

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
  /** The highest that it is given to; null or absent: every one above as well. */
  readonly tierMax?: number | null;
  /** How much of somebody's capacity it takes: 1 for an ordinary one, more for a hard one. */
  readonly weight: number;
  /** The entry it came by, each of which takes turns of its own; null or absent: none. */
  readonly channelId?: string | null;
  /** The kind of that entry, of which somebody may have a room of its own; null or absent: none. */
  readonly channel?: string | null;
  /** The skills that are the customer's language; one is asked for while somebody who is there has one. */
  readonly languageSkillIds?: readonly string[];
  /** Who handed it on: they have it back only when nobody else who is there may. */
  readonly handedOnBy?: string | null;
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
  /** As `capacity` and `load`, of each channel that has a limit of its own. */
  readonly rooms?: ReadonlyMap<string, Room>;
  /** How large a part of what comes they get; absent: 1, as everybody. */
  readonly share?: number;
  /** Counts assignments of the shop: the lower, the longer ago this member was given one; 0: never. */
  readonly turn: number;
  /** Where on the clock of turns it began, see `nextStart`; null or absent: never. */
  readonly start?: number | null;
  /** As `turn` and `start`, of assignments of each entry; who was never given one by an entry is left out. */
  readonly channelTurns?: ReadonlyMap<string, TurnTaker>;
}

/** How much somebody may have at once, and has. */
export interface Room {
  readonly capacity: number;
  readonly load: number;
}

/**
 * True for whoever has room for it. What is heavier than a whole capacity goes only to somebody who has nothing else, so
 * that it does not wait for ever.
 */
export function hasRoom({ load, capacity }: Room, weight: number): boolean {
  return load + weight <= capacity || (load === 0 && capacity > 0);
}

/** True for who could be given the conversation now: there, with room, allowed to answer, of its team, tier and skills. */
export function isEligible(demand: Demand, agent: Agent): boolean {
  const { teamId, needs, tierMin, tierMax, weight, channel } = demand;
  const isOfTeam = teamId === null || agent.teamIds.has(teamId);
  const knows = needs.every(({ skillId, level }) => (agent.skills.get(skillId) ?? 0) >= level);
  return (
    agent.isAvailable &&
    agent.mayAnswer &&
    isOfTeam &&
    knows &&
    agent.tier >= tierMin &&
    agent.tier <= (tierMax ?? agent.tier) &&
    hasRoom(agent, weight) &&
    hasRoom(agent.rooms?.get(channel ?? '') ?? agent, weight)
  );
}

/**
 * Those who could be given the conversation now. While somebody who is there speaks the customer's language, busy or not,
 * only such ones can; else whoever else may.
 */
export function eligibleAmong<Some extends Agent>(demand: Demand, agents: readonly Some[]): Some[] {
  const { languageSkillIds: ids = [] } = demand;
  const speaks = ({ skills }: Agent): boolean => ids.length === 0 || ids.some((id) => skills.has(id));
  const isSpoken = agents.some((agent) => agent.isAvailable && agent.mayAnswer && speaks(agent));
  const able = (agent: Some): boolean => isEligible(demand, agent) && (speaks(agent) || !isSpoken);
  if (!demand.handedOnBy) return agents.filter(able);
  const others = agents.filter(({ memberId }) => memberId !== demand.handedOnBy);
  // Busy or not: who has no room now may have some in a moment.
  const isForOthers = others.some((agent) => able({ ...agent, load: 0, rooms: noRooms }));
  return (isForOthers ? others : agents).filter(able);
}

const noRooms: ReadonlyMap<string, Room> = new Map();

/** What a conversation asks once it was escalated: somebody of that tier or above. */
export function escalated(demand: Demand, tierMin: number): Demand {
  const { tierMax = null } = demand;
  return {
    ...demand,
    tierMin: Math.max(demand.tierMin, tierMin),
    tierMax: tierMax === null ? null : Math.max(tierMax, tierMin),
  };
}

/** How well somebody's skills suit it: the sum of their levels in what it needs. */
export function suitability({ needs }: Pick<Demand, 'needs'>, { skills }: Pick<Agent, 'skills'>): number {
  return needs.reduce((sum, { skillId }) => sum + (skills.get(skillId) ?? 0), 0);
}
