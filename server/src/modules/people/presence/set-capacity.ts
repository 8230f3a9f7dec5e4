import { isDeepStrictEqual } from 'node:util';
import { capacityChanged, type Presence, peopleManage, peopleWords } from '@zhiyin/domain/people';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findMember } from '../members/queries.ts';
import { keepCapacity, lockPresence, presentPresence } from './queries.ts';

interface Asked {
  readonly memberId: string;
  readonly capacity: number;
  readonly channelCapacities?: Presence['channelCapacities'] | undefined;
  readonly share?: number | undefined;
}

/**
 * How many conversations a colleague can have at once, of each channel too, and how large a part they get. Those they have
 * already stay with them.
 */
export async function setCapacity(ctx: Context, { memberId, ...asked }: Asked): Promise<Presence> {
  requirePermission(ctx, peopleManage);
  return transact(ctx, async (tx) => {
    const member = await findMember(tx, memberId);
    if (member.removedAt) throw new Refusal('conflict', peopleWords.memberRemoved);
    const before = presentPresence(await lockPresence(tx, memberId));
    const { capacity, share = before.share, channelCapacities = before.channelCapacities } = asked;
    const isShareNew = share !== before.share;
    const areChannelsNew = !isDeepStrictEqual(channelCapacities, before.channelCapacities);
    if (before.capacity === capacity && !isShareNew && !areChannelsNew) return before;
    await keepCapacity(tx, memberId, { capacity, share, channelCapacities });
    await announce(tx, capacityChanged, {
      memberId,
      from: before.capacity,
      to: capacity,
      ...(isShareNew && { share }),
      ...(areChannelsNew && { channelCapacities }),
    });
    return { ...before, capacity, share, channelCapacities };
  });
}
