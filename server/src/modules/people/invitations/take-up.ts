import type { Locale } from '@zhiyin/domain/kit';
import { memberJoined } from '@zhiyin/domain/people';
import { requireSystem } from '#platform/auth/as-system.ts';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { addMember } from '../members/add-member.ts';
import { lockOpen } from './queries.ts';
import type { InvitationToken } from './token.ts';

interface Guest {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Makes the holder of an open invitation a member, and the invitation used. Answers the member's id. */
export async function takeUp(ctx: Context, token: InvitationToken, guest: Guest): Promise<string> {
  requireSystem(ctx);
  return transact(ctx, async (tx) => {
    const { invitationId, roleId } = await lockOpen(tx, token);
    await tx.db
      .updateTable('invitations')
      .set({ acceptedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('invitationId', '=', invitationId)
      .execute();
    const memberId = await addMember(tx, { ...guest, roleId });
    await announce(tx, memberJoined, { memberId, roleId, invitationId });
    return memberId;
  });
}
