import { cannedReplyDeleted, inboxReply } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockCannedReply } from './queries.ts';

/** Takes an answer off the list; what was sent with it stays. */
export async function deleteCannedReply(
  ctx: Context,
  { cannedReplyId }: { cannedReplyId: string },
): Promise<{ done: true }> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const { ownerId } = await lockCannedReply(tx, cannedReplyId);
    await tx.db
      .deleteFrom('cannedReplies')
      .where('workspaceId', '=', tx.workspaceId)
      .where('cannedReplyId', '=', cannedReplyId)
      .execute();
    await announce(tx, cannedReplyDeleted, { cannedReplyId, ownerId });
    return { done: true };
  });
}
