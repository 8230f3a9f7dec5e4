import { type Member, memberRoleChanged, peopleManage, peopleWords } from '@zhiyin/domain/people';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireRoleGrantable } from '../roles/grants.ts';
import { findRole, lockRole } from '../roles/queries.ts';
import { holdOwnership, requireAnotherOwner } from './last-owner.ts';
import { lockMember, showMember } from './queries.ts';

/** Gives a colleague another role, at once. */
export async function changeRole(
  ctx: Context,
  { memberId, roleId }: { memberId: string; roleId: string },
): Promise<Member> {
  requirePermission(ctx, peopleManage);
  return transact(ctx, async (tx) => {
    await holdOwnership(tx);
    const member = await lockMember(tx, memberId);
    if (member.removedAt) throw new Refusal('conflict', peopleWords.memberRemoved);
    const wanted = await lockRole(tx, roleId);
    if (member.roleId === roleId) return showMember(tx, memberId);

    const before = await findRole(tx, member.roleId);
    await requireRoleGrantable(tx, wanted);
    await requireRoleGrantable(tx, before);
    if (before.key === 'owner') await requireAnotherOwner(tx, memberId);

    await tx.db
      .updateTable('members')
      .set({ roleId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', memberId)
      .execute();
    await announce(tx, memberRoleChanged, { memberId, from: member.roleId, to: roleId });
    await announceRightsChanged(tx, { memberId, userId: member.userId });
    return showMember(tx, memberId);
  });
}
