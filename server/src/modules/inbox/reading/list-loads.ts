import { type listLoads as contract, inboxAssign } from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { loadsOfDesks } from '../handing-out.ts';

/** How many conversations everybody has on their desk, so that nobody is given one who has enough. */
export async function listLoads(ctx: Context): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, inboxAssign);
  const loads = await look(ctx, loadsOfDesks);
  return { items: [...loads].map(([memberId, load]) => ({ memberId, load })) };
}
