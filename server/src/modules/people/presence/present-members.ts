import type { PresenceStatus } from '@zhiyin/domain/people';
import type { Tx } from '#platform/context.ts';
import { allPresences } from './queries.ts';

/** Somebody who works in the shop, and whether they are there. */
export interface PresentMember {
  readonly memberId: string;
  readonly status: PresenceStatus;
  readonly capacity: number;
  /** Since when the status is what it is; null for who was never there. */
  readonly since: string | null;
}

/** Everybody who works in the shop now, also who is offline, by when they joined. */
export async function presentMembers(tx: Tx): Promise<PresentMember[]> {
  return (await allPresences(tx)).map(({ memberId, status, capacity, since }) => ({
    memberId,
    status,
    capacity,
    since,
  }));
}
