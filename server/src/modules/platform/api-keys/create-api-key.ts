import {
  type ApiKey,
  apiKeyCreated,
  apiKeyWords,
  type CreateApiKey,
  manageApiKeys,
} from '@zhiyin/domain/platform';
import { hashApiKey, writeApiKey } from '#platform/api-keys/secret.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { countActiveKeys, findKey } from './queries.ts';

const activeMax = 100;

/** Makes a key for a program. Its secret is in this answer and nowhere else. */
export async function createApiKey(
  ctx: Context,
  wanted: CreateApiKey,
): Promise<{ apiKey: ApiKey; secret: string }> {
  requirePermission(ctx, manageApiKeys);
  const scopes = [...new Set(wanted.scopes)].toSorted();
  refuseForeignScopes(ctx, scopes);
  const expiresAt = wanted.expiresAt === undefined ? null : new Date(wanted.expiresAt);
  if (expiresAt && expiresAt <= ctx.system.now()) throw new Refusal('invalid', apiKeyWords.expiryInPast);

  return transact(ctx, async (tx) => {
    if ((await countActiveKeys(tx)) >= activeMax) {
      throw new Refusal('limit', apiKeyWords.tooManyApiKeys, { max: activeMax });
    }
    return insertKey(tx, { name: wanted.name, scopes, expiresAt });
  });
}

/** Nobody hands on a right that they do not hold, not even for a moment and through a program. */
function refuseForeignScopes(ctx: Context, scopes: readonly string[]): void {
  if (ctx.actor.kind === 'system') return;
  const foreign = scopes.filter((scope) => !ctx.actor.permissions.has(scope));
  if (foreign.length === 0) return;
  throw new Refusal('forbidden', apiKeyWords.scopeNotYours, { scopes: foreign.join(', ').slice(0, 300) });
}

async function insertKey(
  tx: Tx,
  wanted: { name: string; scopes: string[]; expiresAt: Date | null },
): Promise<{ apiKey: ApiKey; secret: string }> {
  const apiKeyId = tx.system.newId();
  const secret = writeApiKey(tx.workspaceId, apiKeyId);
  await tx.db
    .insertInto('apiKeys')
    .values({
      ...wanted,
      workspaceId: tx.workspaceId,
      apiKeyId,
      secretHash: hashApiKey(secret),
      createdBy: tx.actor.kind === 'member' ? tx.actor.id : null,
      createdAt: tx.system.now(),
    })
    .execute();
  const expiresAt = wanted.expiresAt?.toISOString() ?? null;
  await announce(tx, apiKeyCreated, { apiKeyId, scopes: wanted.scopes, expiresAt });
  return { apiKey: await findKey(tx, apiKeyId), secret };
}
