import {
  inboxReply,
  promiseHandedOver,
  promiseReasons,
  promisesManage,
  type ShopPromise,
} from '@zhiyin/domain/inbox';
import { type Context, may, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireOwner } from '../owners.ts';
import { changeRow, lockOwed, ownersOf, showPromise, toldOf } from '../rows.ts';
import { tellOfHandOver } from '../tell-owner.ts';

/**
 * Gives a promise to a colleague. Its owner may, and who oversees promises; anybody may take over what is nobody's or
 * whose owner is not there.
 *
 * @throws Refusal `forbidden`; `invalid` for a colleague who has left or may not see the conversation.
 */
export async function handOverPromise(
  ctx: Context,
  { promiseId, ownerId }: { promiseId: string; ownerId: string },
): Promise<ShopPromise> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const { row, conversation } = await lockOwed(tx, promiseId);
    const isFree = (await ownersOf(tx))(row.memberId) !== 'here';
    const mayGive = isFree || row.memberId === tx.actor.id || may(tx, promisesManage);
    if (!mayGive) throw new Refusal('forbidden', promiseReasons.notYours);
    await requireOwner(tx, conversation, ownerId);
    if (ownerId === row.memberId) return showPromise(tx, promiseId);

    const given = await changeRow(tx, row, { memberId: ownerId });
    await announce(tx, promiseHandedOver, { ...toldOf(given, conversation), fromMemberId: row.memberId });
    await tellOfHandOver(tx, given);
    return showPromise(tx, promiseId);
  });
}
