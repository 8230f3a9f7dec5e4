import {
  type PolicyDraft,
  policiesMax,
  policyCreated,
  type SlaPolicy,
  slaManage,
  slaWords,
} from '@zhiyin/domain/sla';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { beginEdition } from '../policies/edition.ts';
import { keepPolicy, requireTerms } from '../policies/keep-policy.ts';
import { allPolicies, findPolicy, presentPolicy } from '../policies/stored-policies.ts';

/** Adds a service level at the end of the list. */
export async function createPolicy(ctx: Context, draft: PolicyDraft): Promise<SlaPolicy> {
  requirePermission(ctx, slaManage);
  return transact(ctx, async (tx) => {
    await requireTerms(tx, draft.subjectKind, draft.terms);
    await beginEdition(tx);
    const before = await allPolicies(tx);
    if (before.length >= policiesMax)
      throw new Refusal('limit', slaWords.tooManyPolicies, { max: policiesMax });

    const policyId = tx.system.newId();
    await keepPolicy(tx, { ...draft, policyId, revision: 1, sortOrder: before.length }, null);
    await announce(tx, policyCreated, { policyId, revision: 1 });
    return presentPolicy(await findPolicy(tx, policyId));
  });
}
