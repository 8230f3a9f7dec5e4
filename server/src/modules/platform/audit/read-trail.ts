import type { PageQuery } from '@zhiyin/domain/kit';
import { type AuditFact, type AuditFilter, readAudit } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { positionCursor } from '#platform/facts/position-cursor.ts';
import { asPage } from '#platform/http/page.ts';
import { factsBefore } from './queries.ts';

/** The trail, newest first. */
export async function readTrail(
  ctx: Context,
  { after, limit, ...filter }: PageQuery & AuditFilter,
): Promise<{ items: AuditFact[]; next: string | null }> {
  requirePermission(ctx, readAudit);
  const before = positionCursor.read(after);
  const rows = await look(ctx, (tx) => factsBefore(tx, filter, before, limit + 1));
  return asPage(rows, limit, (last) => positionCursor.write(last.position));
}
