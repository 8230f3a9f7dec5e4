import { type Member, memberRemoved, peopleManage, peopleWords } from '@zhiyin/domain/people';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireRoleGrantable } from '../roles/grants.ts';
import { findRole } from '../roles/queries.ts';
import { closeDoor } from './add-member.ts';
import { holdOwnership, requireAnotherOwner } from './last-owner.ts';
import { lockMember, showMember } from './queries.ts';

/** Takes a colleague out of the shop, at once. What they did stays theirs, and they can be restored. */
export async function removeMember(ctx: Context, { memberId }: { memberId: string }): Promise<Member> {
  requirePermission(ctx, peopleManage);
  return transact(ctx, async (tx) => {
    await holdOwnership(tx);
    const member = await lockMember(tx, memberId);
    if (member.removedAt) throw new Refusal('conflict', peopleWords.memberRemoved);
    const role = await findRole(tx, member.roleId);
    await requireRoleGrantable(tx, role);
    if (role.key === 'owner') await requireAnotherOwner(tx, memberId);

    await tx.db
      .updateTable('members')
      .set({ removedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', memberId)
      .execute();
    await closeDoor(tx, member.userId);
    await announce(tx, memberRemoved, { memberId, roleId: member.roleId });
    await announceRightsChanged(tx, { memberId, userId: member.userId });
    return showMember(tx, memberId);
  });
}
