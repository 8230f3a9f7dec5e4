import { presenceChanged } from '@zhiyin/domain/people';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { become } from './become.ts';
import { lockPresence } from './queries.ts';

/** Says of a member who is available that they are away: they let pass what was offered to them. */
export async function makeAway(tx: Tx, memberId: string): Promise<void> {
  const before = await lockPresence(tx, memberId);
  if (before.status !== 'available') return;
  const { changed } = await become(tx, before, { chosen: 'away', status: 'away' });
  if (changed) await announce(tx, presenceChanged, changed);
}
