import { type Member, memberRestored, peopleManage, peopleWords } from '@zhiyin/domain/people';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireRoleGrantable } from '../roles/grants.ts';
import { findRole } from '../roles/queries.ts';
import { openDoor } from './add-member.ts';
import { lockMember, showMember } from './queries.ts';

/** Brings a removed colleague back, with the role and the account they had. */
export async function restoreMember(ctx: Context, { memberId }: { memberId: string }): Promise<Member> {
  requirePermission(ctx, peopleManage);
  return transact(ctx, async (tx) => {
    const member = await lockMember(tx, memberId);
    if (!member.removedAt) throw new Refusal('conflict', peopleWords.memberIsIn);
    await requireRoleGrantable(tx, await findRole(tx, member.roleId));

    await tx.db
      .updateTable('members')
      .set({ removedAt: null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', memberId)
      .execute();
    await openDoor(tx, memberId, member.userId);
    await announce(tx, memberRestored, { memberId, roleId: member.roleId });
    await announceRightsChanged(tx, { memberId, userId: member.userId });
    return showMember(tx, memberId);
  });
}
