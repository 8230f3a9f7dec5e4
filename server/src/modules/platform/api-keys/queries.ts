import type { PageQuery } from '@zhiyin/domain/kit';
import { type ApiKey, groundWords } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { Refusal } from '#platform/refusal.ts';

const columns = [
  'apiKeyId',
  'name',
  'scopes',
  'createdBy',
  'createdAt',
  'expiresAt',
  'lastUsedAt',
  'revokedAt',
] as const;

/** One key, without its hash. @throws Refusal `missing`. */
export async function findKey(tx: Tx, apiKeyId: string): Promise<ApiKey> {
  const row = await tx.db
    .selectFrom('apiKeys')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('apiKeyId', '=', apiKeyId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', groundWords.notFound);
  return present(row);
}

/** Keys, newest first. */
export async function pageOfKeys(
  tx: Tx,
  { after, limit }: PageQuery,
): Promise<{ items: ApiKey[]; next: string | null }> {
  const before = momentCursor.read(after);
  const rows = await tx.db
    .selectFrom('apiKeys')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .$if(before !== null, (all) => all.where('apiKeyId', '<', before?.id ?? ''))
    .orderBy('apiKeyId', 'desc')
    .limit(limit + 1)
    .execute();
  return asPage(rows.map(present), limit, (last) => momentCursor.write(last.createdAt, last.apiKeyId));
}

/** How many keys are neither revoked nor expired. */
export async function countActiveKeys(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom('apiKeys')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('revokedAt', 'is', null)
    .where((is) => is.or([is('expiresAt', 'is', null), is('expiresAt', '>', tx.system.now())]))
    .executeTakeFirstOrThrow();
  return count;
}

interface Row extends Omit<ApiKey, 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt'> {
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

function present(row: Row): ApiKey {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
