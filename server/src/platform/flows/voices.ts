import { knownRoster } from '../authority/roster.ts';
import type { Tx } from '../context.ts';

/** A member who gives a word on approvals, and for whom they may. */
export interface Speaker {
  readonly memberId: string;
  /** Owners settle what is asked of those who have left. */
  readonly isOwner: boolean;
  /** Themselves, and whoever is absent and has them act in their place. */
  readonly speaksFor: readonly string[];
  /** Everybody who works here. */
  readonly here: ReadonlySet<string>;
}

/** A member as approvals ask for them. */
export async function speakerOf(tx: Tx, memberId: string): Promise<Speaker> {
  const members = await knownRoster.of(tx.system).members(tx);
  const represented = members.filter((one) => one.actingId === memberId).map((one) => one.memberId);
  return {
    memberId,
    isOwner: members.some((one) => one.memberId === memberId && one.isOwner),
    speaksFor: [...new Set([memberId, ...represented])],
    here: new Set(members.map((one) => one.memberId)),
  };
}

/** Whose word is asked for, and by whom. */
interface Asked {
  readonly askedBy: string | null;
  readonly needs: string;
  readonly approverIds: readonly string[];
}

/** Those asked for whom a member may speak; none of them on what they asked for themselves. */
export function voicesOf({ memberId, isOwner, speaksFor, here }: Speaker, asked: Asked): string[] {
  const { askedBy, needs, approverIds } = asked;
  if (askedBy === memberId) return [];
  const isStuck = needs === 'all' || !approverIds.some((id) => here.has(id));
  return approverIds.filter((id) => speaksFor.includes(id) || (isOwner && isStuck && !here.has(id)));
}

/** Those who act for others who are asked: whoever they are told of, the others are to hear, too. */
export async function withStandIns(tx: Tx, memberIds: readonly string[]): Promise<string[]> {
  const members = await knownRoster.of(tx.system).members(tx);
  const acting = members.flatMap(({ memberId, actingId }) =>
    memberIds.includes(memberId) && actingId !== null ? [actingId] : [],
  );
  return [...new Set([...memberIds, ...acting])];
}
