import { type PolicyDraft, policyChanged, type SlaPolicy, slaManage, slaWords } from '@zhiyin/domain/sla';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { beginEdition } from '../policies/edition.ts';
import { keepPolicy, requireTerms } from '../policies/keep-policy.ts';
import { findPolicy, presentPolicy } from '../policies/stored-policies.ts';

/** Changes a service level, unless somebody did so since the revision that was edited. */
export async function changePolicy(
  ctx: Context,
  {
    policyId,
    after,
    ...draft
  }: Omit<PolicyDraft, 'subjectKind'> & { readonly policyId: string; readonly after: number },
): Promise<SlaPolicy> {
  requirePermission(ctx, slaManage);
  return transact(ctx, async (tx) => {
    await beginEdition(tx);
    const before = await findPolicy(tx, policyId);
    const { subjectKind } = before;
    await requireTerms(tx, subjectKind, draft.terms);
    if (before.revision !== after) throw new Refusal('conflict', slaWords.policyChangedMeanwhile);

    const revision = after + 1;
    await keepPolicy(tx, { ...draft, subjectKind, policyId, revision }, before);
    await announce(tx, policyChanged, { policyId, revision });
    return presentPolicy(await findPolicy(tx, policyId));
  });
}
