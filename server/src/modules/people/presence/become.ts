import { type Presence, PresenceStatus, presenceChanged } from '@zhiyin/domain/people';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { keepPresence, type PresenceRow, presentPresence } from './queries.ts';

/** Gives a locked presence the status it has from now on, and announces it when that is another one. */
export async function become(
  tx: Tx,
  before: PresenceRow,
  change: Partial<Pick<PresenceRow, 'chosen' | 'seenAt'>> & { status: string },
): Promise<Presence> {
  const { memberId } = before;
  const isChanged = change.status !== before.status;
  const after = { ...before, ...change, since: isChanged ? tx.system.now() : before.since };
  const { chosen, status, since, seenAt } = after;
  await keepPresence(tx, memberId, { chosen, status, since, seenAt });
  if (isChanged) {
    const [from, to] = [PresenceStatus.parse(before.status), PresenceStatus.parse(status)];
    await announce(tx, presenceChanged, { memberId, from, to });
  }
  return presentPresence(after);
}
