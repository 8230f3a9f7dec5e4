import { inboxRead } from '@zhiyin/domain/inbox';
import type { SlaPolicy } from '@zhiyin/domain/sla';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allPolicies, presentPolicy } from '../policies/stored-policies.ts';

/** The shop's service levels in the order in which they are tried. */
export async function listPolicies(ctx: Context): Promise<{ items: SlaPolicy[] }> {
  requirePermission(ctx, inboxRead);
  return { items: (await look(ctx, allPolicies)).map(presentPolicy) };
}
