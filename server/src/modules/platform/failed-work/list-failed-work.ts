import type { PageQuery } from '@zhiyin/domain/kit';
import { type FailedWork, manageWork, type WorkSummary } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { pageOfFailed, summaryOf } from './queries.ts';

export async function summariseWork(ctx: Context): Promise<{ items: WorkSummary[] }> {
  requirePermission(ctx, manageWork);
  return { items: await look(ctx, summaryOf) };
}

export async function listFailedWork(
  ctx: Context,
  page: PageQuery,
): Promise<{ items: FailedWork[]; next: string | null }> {
  requirePermission(ctx, manageWork);
  return look(ctx, (tx) => pageOfFailed(tx, page));
}
