import type { Tx } from '#platform/context.ts';
import { allPolicies } from './stored-policies.ts';

/** The policy that a conversation or a ticket is under, by name; nulls when none is, or it was deleted. */
export async function policyOver(
  tx: Tx,
  subjectId: string,
): Promise<{ policyId: string | null; policyName: string | null }> {
  const standing = await tx.db
    .selectFrom('slaStandings')
    .select('policyId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst();
  const policyId = standing?.policyId ?? null;
  const policy =
    policyId === null ? undefined : (await allPolicies(tx)).find((one) => one.policyId === policyId);
  return { policyId: policy?.policyId ?? null, policyName: policy?.name ?? null };
}
