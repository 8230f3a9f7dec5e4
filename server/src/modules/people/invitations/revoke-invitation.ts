import { invitationRevoked, peopleManage, peopleWords } from '@zhiyin/domain/people';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockInvitation } from './queries.ts';

/** Takes an invitation back: its link opens nothing any more. */
export async function revokeInvitation(
  ctx: Context,
  { invitationId }: { invitationId: string },
): Promise<{ done: true }> {
  requirePermission(ctx, peopleManage);
  return transact(ctx, async (tx) => {
    const row = await lockInvitation(tx, invitationId);
    if (!row) throw new Refusal('missing', peopleWords.invitationNotFound);
    if (row.acceptedAt) throw new Refusal('conflict', peopleWords.alreadyMember);
    if (row.revokedAt) return { done: true };

    await tx.db
      .updateTable('invitations')
      .set({ revokedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('invitationId', '=', invitationId)
      .execute();
    await announce(tx, invitationRevoked, { invitationId });
    return { done: true };
  });
}
