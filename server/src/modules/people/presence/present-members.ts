import type { Presence, PresenceStatus } from '@zhiyin/domain/people';
import type { Tx } from '#platform/context.ts';
import { allPresences } from './queries.ts';

/** Somebody who works in the shop, and whether they are there. */
export interface PresentMember {
  readonly memberId: string;
  readonly status: PresenceStatus;
  readonly capacity: number;
  readonly channelCapacities: Presence['channelCapacities'];
  readonly share: number;
  /** Since when the status is what it is; null for who was never there. */
  readonly since: string | null;
  readonly substituteId: string | null;
  /** Until when they are marked absent; null when they are not now. */
  readonly absentUntil: string | null;
}

/** How large a part of what comes a member gets; 1 for who was never there. */
export async function shareOf(tx: Tx, memberId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('presences')
    .select('share')
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row?.share ?? 1;
}

/** Everybody who works in the shop now, also who is offline, by when they joined. */
export async function presentMembers(tx: Tx): Promise<PresentMember[]> {
  const now = tx.system.now().toISOString();
  return (await allPresences(tx)).map(({ absentUntil, chosen: _, ...one }) => ({
    ...one,
    absentUntil: absentUntil !== null && absentUntil > now ? absentUntil : null,
  }));
}
