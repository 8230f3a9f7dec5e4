import {
  customerEdited,
  customersEdit,
  type Identity,
  customersIdentityWords as words,
} from '@zhiyin/domain/customers';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { claimValue } from '../identities/claim-value.ts';
import { identitiesOf } from '../identities/queries.ts';
import { type Withdrawn, withdrawClaim } from '../identities/withdraw.ts';
import { changeOwn } from '../tree/change-profile.ts';
import { personOf } from '../tree/join-records.ts';
import { holdTrees, recordsOfPersons, type StoredRecord } from '../tree/stored-record.ts';

/** Takes back what a person was known by: no record of theirs shows it or proves it any more. */
export async function withdrawIdentity(
  ctx: Context,
  { customerId, identityId }: { customerId: string; identityId: string },
): Promise<{ items: Identity[] }> {
  requirePermission(ctx, customersEdit);
  return transact(ctx, async (tx) => {
    await holdTrees(tx);
    const records = await recordsOfPersons(tx, [customerId]);
    personOf(records, customerId);
    const ids = records.map((one) => one.customerId);
    const withdrawn = await withdrawClaim(tx, identityId, ids);
    if (!withdrawn) throw new Refusal('missing', words.noSuchIdentity);
    if (withdrawn.kind === 'mail' || withdrawn.kind === 'phone')
      await forgetShown(tx, records, withdrawn, withdrawn.kind);
    return { items: await identitiesOf(tx, customerId) };
  });
}

/** The record says it no more, and a mailbox that was proved is proved no longer. */
async function forgetShown(
  tx: Tx,
  before: readonly StoredRecord[],
  { customerId, value }: Withdrawn,
  kind: 'mail' | 'phone',
): Promise<void> {
  const field = kind === 'mail' ? 'email' : 'phone';
  const said = before.find((one) => one.customerId === customerId)?.own[field] ?? null;
  if (kind === 'mail')
    await sql`
      update customers set proven_email = null
      where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and proven_email = ${value}
    `.execute(tx.db);
  if (said === null || claimValue(kind, said) !== value) return;
  const { fields } = await changeOwn(tx, before, customerId, { [field]: null });
  if (fields.length > 0) await announce(tx, customerEdited, { customerId, fields: [...fields] });
}
