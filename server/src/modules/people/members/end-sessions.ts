import { sessionsEnded, sessionsManage } from '@zhiyin/domain/people';
import { authOf } from '#platform/auth/auth.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { requireRoleGrantable } from '../roles/grants.ts';
import { findRole } from '../roles/queries.ts';
import { findMember } from './queries.ts';

/** Signs a colleague out everywhere: a lost phone, a laptop left in a train. */
export async function endSessions(ctx: Context, { memberId }: { memberId: string }): Promise<{ done: true }> {
  requirePermission(ctx, sessionsManage);
  return transact(ctx, async (tx) => {
    const { userId, roleId } = await findMember(tx, memberId);
    await requireRoleGrantable(tx, await findRole(tx, roleId));
    const count = await authOf(tx.system).revokeAllSessions(userId);
    await announce(tx, sessionsEnded, { memberId, count });
    return { done: true };
  });
}
