import { capacityChanged, type Presence, peopleManage, peopleWords } from '@zhiyin/domain/people';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findMember } from '../members/queries.ts';
import { keepPresence, lockPresence, presentPresence } from './queries.ts';

/** How many conversations a colleague can have at once; those they have already stay with them. */
export async function setCapacity(
  ctx: Context,
  { memberId, capacity }: { memberId: string; capacity: number },
): Promise<Presence> {
  requirePermission(ctx, peopleManage);
  return transact(ctx, async (tx) => {
    const member = await findMember(tx, memberId);
    if (member.removedAt) throw new Refusal('conflict', peopleWords.memberRemoved);
    const before = await lockPresence(tx, memberId);
    if (before.capacity === capacity) return presentPresence(before);
    await keepPresence(tx, memberId, { capacity });
    await announce(tx, capacityChanged, { memberId, from: before.capacity, to: capacity });
    return presentPresence({ ...before, capacity });
  });
}
