import type { Tx } from '#platform/context.ts';

/** The texts of one of the shop's canned replies; undefined when it is gone or a member's own. */
export async function findShopCanned(
  tx: Tx,
  cannedReplyId: string,
): Promise<{ textZh: string; textEn: string } | undefined> {
  return tx.db
    .selectFrom('cannedReplies')
    .select(['textZh', 'textEn'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('cannedReplyId', '=', cannedReplyId)
    .where('ownerId', 'is', null)
    .executeTakeFirst();
}
