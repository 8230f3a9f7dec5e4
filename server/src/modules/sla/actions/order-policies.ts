import { policiesOrdered, type SlaPolicy, slaManage, slaWords } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { beginEdition } from '../policies/edition.ts';
import { allPolicies, presentPolicy } from '../policies/stored-policies.ts';

/** Puts the service levels in another order. @throws Refusal `conflict` when one was made or deleted meanwhile. */
export async function orderPolicies(
  ctx: Context,
  { policyIds }: { readonly policyIds: readonly string[] },
): Promise<{ items: SlaPolicy[] }> {
  requirePermission(ctx, slaManage);
  return transact(ctx, async (tx) => {
    await beginEdition(tx);
    const from = (await allPolicies(tx)).map(({ policyId }) => policyId);
    const isSame = from.length === policyIds.length && new Set([...from, ...policyIds]).size === from.length;
    if (!isSame) throw new Refusal('conflict', slaWords.policiesChangedMeanwhile);

    await sql`
      update sla_policies p set sort_order = o.place
      from unnest(${[...policyIds]}::uuid[]) with ordinality as o (policy_id, place)
      where p.workspace_id = ${tx.workspaceId} and p.policy_id = o.policy_id
    `.execute(tx.db);
    await announce(tx, policiesOrdered, { workspaceId: tx.workspaceId, from, to: [...policyIds] });
    return { items: (await allPolicies(tx)).map(presentPolicy) };
  });
}
