import { inboxRead } from '@zhiyin/domain/inbox';
import type { PromisableState } from '@zhiyin/domain/sla';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { promisableStates } from '../subjects/flow-states.ts';

/** The states of flows whose time can be promised. */
export async function listStates(ctx: Context): Promise<{ items: PromisableState[] }> {
  requirePermission(ctx, inboxRead);
  return { items: await look(ctx, promisableStates) };
}
