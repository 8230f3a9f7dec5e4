import { type Reason, reasonsRead } from '@zhiyin/domain/reasons';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allReasons } from '../queries.ts';

export async function listReasons(ctx: Context): Promise<{ items: Reason[] }> {
  requirePermission(ctx, reasonsRead);
  return { items: await look(ctx, allReasons) };
}
