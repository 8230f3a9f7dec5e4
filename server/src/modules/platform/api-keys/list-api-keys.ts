import type { PageQuery } from '@zhiyin/domain/kit';
import { type ApiKey, manageApiKeys } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { pageOfKeys } from './queries.ts';

/** The shop's keys, newest first, revoked ones included. */
export async function listApiKeys(
  ctx: Context,
  page: PageQuery,
): Promise<{ items: ApiKey[]; next: string | null }> {
  requirePermission(ctx, manageApiKeys);
  return look(ctx, (tx) => pageOfKeys(tx, page));
}
