import { policyChanged, policyOff, slaPolicyKind, slaWords } from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { notify } from '#platform/notices/notify.ts';
import { beginEdition } from './edition.ts';
import { keepPolicy } from './keep-policy.ts';
import { allPolicies, type StoredPolicy } from './stored-policies.ts';

/**
 * Switches off service levels whose conditions name what is no longer there, such as a question that no form of tickets
 * asks: they hold for nothing, and whoever wrote them hears so.
 */
export async function switchOffUnreadable(tx: Tx): Promise<void> {
  if ((await unreadable(tx)).length === 0) return;
  await beginEdition(tx);
  // Once more, because somebody may have mended or switched off one before this transaction had its turn.
  for (const policy of await unreadable(tx)) await switchOff(tx, policy);
}

async function unreadable(tx: Tx): Promise<StoredPolicy[]> {
  return (await allPolicies(tx)).filter(({ isOn, filter }) => isOn && filter === null);
}

async function switchOff(tx: Tx, policy: StoredPolicy): Promise<void> {
  const { policyId, name } = policy;
  const revision = policy.revision + 1;
  await keepPolicy(tx, { ...policy, isOn: false, revision }, policy);
  await announce(tx, policyChanged, { policyId, revision });
  const author = await authorOf(tx, policyId);
  if (!author) return;
  const about = { subjectKind: slaPolicyKind, subjectId: policyId, values: { name } };
  await notify(tx, [author], { kind: policyOff, text: slaWords.policyToldOff, ...about });
}

/** The member who changed it last; null when none did. */
async function authorOf(tx: Tx, policyId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('slaPolicyVersions')
    .select('changedBy')
    .where('workspaceId', '=', tx.workspaceId)
    .where('policyId', '=', policyId)
    .where('changedBy', 'is not', null)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.changedBy ?? null;
}
