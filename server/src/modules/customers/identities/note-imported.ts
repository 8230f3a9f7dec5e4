import { identityNoted } from '@zhiyin/domain/customers';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { compareWithOthers } from '../likenesses/compare.ts';
import { holdTrees } from '../tree/stored-record.ts';
import { claimValue } from './claim-value.ts';

interface Imported {
  readonly customerId: string;
  /** Empty where the file has none. */
  readonly email: string;
}

interface Kept {
  readonly claimId: string;
  readonly customerId: string;
  readonly value: string;
  /** Whether somebody else is known by it too. */
  readonly isShared: boolean;
}

/**
 * Notes the addresses that a file of the shop's has for customers: they prove nothing, and suggest who may be the same.
 * As `noteIdentity`, for many at once; records that are known by such an address already stay as they are.
 */
export async function noteImported(tx: Tx, customers: readonly Imported[]): Promise<void> {
  const said = customers.flatMap(({ customerId, email }) => {
    const value = claimValue('mail', email);
    return value === null ? [] : [{ claimId: tx.system.newId(), customerId, value }];
  });
  if (said.length === 0) return;
  await holdTrees(tx);
  const { rows } = await sql<Kept>`
    with kept as (
      insert into identity_claims (workspace_id, claim_id, customer_id, kind, scope, value, ground, noted_at, last_seen_at)
      select ${tx.workspaceId}, u.claim_id, u.customer_id, 'mail', '', u.value, 'import', ${tx.system.now()},
        ${tx.system.now()}
      from unnest(${said.map((one) => one.claimId)}::uuid[], ${said.map((one) => one.customerId)}::uuid[],
        ${said.map((one) => one.value)}::text[]) u (claim_id, customer_id, value)
      on conflict do nothing
      returning claim_id, customer_id, value)
    select kept.*, exists (select from identity_claims other where other.workspace_id = ${tx.workspaceId}
        and other.kind = 'mail' and other.scope = '' and other.value = kept.value
        and other.withdrawn_at is null)
      or count(*) over (partition by kept.value) > 1 as is_shared
    from kept
  `.execute(tx.db);
  for (const { claimId, customerId } of rows)
    await announce(tx, identityNoted, {
      customerId,
      identityId: claimId,
      identity: 'mail',
      ground: 'import',
    });
  for (const { customerId, value, isShared } of rows)
    if (isShared) await compareWithOthers(tx, { customerId, kind: 'mail', scope: '', value, joins: false });
}
