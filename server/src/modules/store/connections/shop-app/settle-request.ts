import { privacySettled, shopAppWords, storeWrite } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';

/** Notes that what a customer asked was done, and by whom. Said twice, the first counts. */
export async function settlePrivacyRequest(ctx: Context, requestId: string): Promise<{ done: true }> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    const row = await tx.db
      .selectFrom('storePrivacyRequests')
      .select(['connectionId', 'settledAt'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('requestId', '=', requestId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refusal('missing', shopAppWords.privacyRequestNotFound);
    if (row.settledAt !== null) return { done: true };
    const settledBy = tx.actor.kind === 'member' ? tx.actor.id : null;
    await tx.db
      .updateTable('storePrivacyRequests')
      .set({ settledAt: tx.system.now(), settledBy })
      .where('workspaceId', '=', tx.workspaceId)
      .where('requestId', '=', requestId)
      .execute();
    await announce(tx, privacySettled, { connectionId: row.connectionId, requestId });
    return { done: true };
  });
}
