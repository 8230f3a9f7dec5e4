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
  readonly substituteId: string | null;
  /** Until when they are marked absent; null when they are not now. */
  readonly absentUntil: string | null;
}

/** Everybody who works in the shop now, also who is offline, by when they joined. */
export async function presentMembers(tx: Tx): Promise<PresentMember[]> {
  const now = tx.system.now().toISOString();
  return (await allPresences(tx)).map(({ absentUntil, chosen: _, ...one }) => ({
    ...one,
    absentUntil: absentUntil !== null && absentUntil > now ? absentUntil : null,
  }));
}
