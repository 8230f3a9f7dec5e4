import { type ChosenStatus, type Presence, presenceChanged } from '@zhiyin/domain/people';
import { type Context, requireMember } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { become } from './become.ts';
import { lockPresence } from './queries.ts';

/** Chooses one's own status. Whoever is offline has it as soon as they are heard of. */
export async function setPresence(ctx: Context, { status }: { status: ChosenStatus }): Promise<Presence> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    const before = await lockPresence(tx, memberId);
    const isOffline = before.status === 'offline';
    const wanted = { chosen: status, status: isOffline ? 'offline' : status };
    const { presence, changed } = await become(tx, before, wanted);
    if (changed) await announce(tx, presenceChanged, changed);
    return presence;
  });
}
