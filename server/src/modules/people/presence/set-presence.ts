import type { ChosenStatus, Presence } from '@zhiyin/domain/people';
import { type Context, requireMember } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { become } from './become.ts';
import { lockPresence } from './queries.ts';

/** Chooses one's own status. Whoever is offline has it as soon as they are heard of. */
export async function setPresence(ctx: Context, { status }: { status: ChosenStatus }): Promise<Presence> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    const before = await lockPresence(tx, memberId);
    const isOffline = before.status === 'offline';
    return become(tx, before, { chosen: status, status: isOffline ? 'offline' : status });
  });
}
