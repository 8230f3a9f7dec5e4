import type { Tx } from '#platform/context.ts';
import { allTeams } from './queries.ts';

/** Everybody of these teams; nobody of one that is no more. */
export async function membersOfTeams(tx: Tx, teamIds: readonly string[]): Promise<string[]> {
  if (teamIds.length === 0) return [];
  const teams = await allTeams(tx, false);
  return teams.filter(({ teamId }) => teamIds.includes(teamId)).flatMap(({ memberIds }) => memberIds);
}
