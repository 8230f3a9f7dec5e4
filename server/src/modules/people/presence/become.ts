import type { PayloadOf } from '@zhiyin/domain/kit';
import { type Presence, PresenceStatus, type presenceChanged } from '@zhiyin/domain/people';
import type { Tx } from '#platform/context.ts';
import { keepPresence, type PresenceRow, presentPresence } from './queries.ts';

/** A presence as it is now, and what is to be announced of it; null when the status is what it was. */
interface Became {
  readonly presence: Presence;
  readonly changed: PayloadOf<typeof presenceChanged> | null;
}

/** Gives a locked presence the status it has from now on. The caller announces what changed. */
export async function become(
  tx: Tx,
  before: PresenceRow,
  change: Partial<Pick<PresenceRow, 'chosen' | 'seenAt'>> & { status: string },
): Promise<Became> {
  const { memberId } = before;
  const isChanged = change.status !== before.status;
  const after = { ...before, ...change, since: isChanged ? tx.system.now() : before.since };
  const { chosen, status, since, seenAt } = after;
  await keepPresence(tx, memberId, { chosen, status, since, seenAt });
  const [from, to] = [PresenceStatus.parse(before.status), PresenceStatus.parse(status)];
  return { presence: presentPresence(after), changed: isChanged ? { memberId, from, to } : null };
}
