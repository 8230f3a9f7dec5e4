import { knownRoster } from '#platform/authority/roster.ts';
import type { Tx } from '#platform/context.ts';
import { findFact } from '#platform/facts/read-facts.ts';

/** Whoever takes over what a colleague leaves behind: the first of these who works here still. */
export type SuccessorOf = (preferred: readonly (string | null)[]) => string | null;

/**
 * Finds who takes over from a colleague who left: those that are preferred, else whoever took them out, else an owner.
 *
 * @param factId the fact that told of it
 */
export async function successors(tx: Tx, factId: string): Promise<SuccessorOf> {
  const here = await knownRoster.of(tx.system).members(tx);
  const ids = new Set(here.map(({ memberId }) => memberId));
  const { actorId } = await findFact(tx, factId);
  const owner = here.find(({ isOwner }) => isOwner)?.memberId ?? null;
  return (preferred) => [...preferred, actorId, owner].find((id) => id !== null && ids.has(id)) ?? null;
}
