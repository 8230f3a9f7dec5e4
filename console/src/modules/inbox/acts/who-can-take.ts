import type { PresenceStatus } from '@zhiyin/domain/people';

/** Whether a colleague is there, how many conversations they have and how many there may be. */
export interface Standing {
  readonly status: PresenceStatus;
  readonly load: number;
  readonly capacity: number;
}

const rest: readonly PresenceStatus[] = ['available', 'busy', 'away', 'offline'];

/**
 * Orders colleagues by who can take one more: who is there with room, the most room first; then who is there and full,
 * busy, away, offline; last of whom nothing is known. Equals stay as they were.
 */
export function byWhoCanTake(a: Standing | undefined, b: Standing | undefined): number {
  return placeOf(a) - placeOf(b) || roomOf(b) - roomOf(a);
}

function placeOf(standing: Standing | undefined): number {
  if (!standing) return rest.length + 1;
  if (standing.status === 'available' && roomOf(standing) > 0) return 0;
  return 1 + rest.indexOf(standing.status);
}

function roomOf(standing: Standing | undefined): number {
  return standing ? standing.capacity - standing.load : 0;
}
