import { apiKeyRevoked, manageApiKeys } from '@zhiyin/domain/platform';
import { forgetApiKey } from '#platform/api-keys/find-api-key.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findKey } from './queries.ts';

/** Ends a key for good. Ending it twice is no mistake. */
export async function revokeApiKey(ctx: Context, apiKeyId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageApiKeys);
  return transact(ctx, async (tx) => {
    const { revokedAt } = await findKey(tx, apiKeyId);
    if (revokedAt !== null) return { done: true };
    await tx.db
      .updateTable('apiKeys')
      .set({ revokedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('apiKeyId', '=', apiKeyId)
      .execute();
    await announce(tx, apiKeyRevoked, { apiKeyId });
    tx.afterCommit(() => forgetApiKey(tx.system, apiKeyId));
    return { done: true };
  });
}
