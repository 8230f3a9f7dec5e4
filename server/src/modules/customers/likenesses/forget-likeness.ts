import type { ClaimKind } from '@zhiyin/domain/customers';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/**
 * Forgets that others are like the person of this record in what it was known by, where they no longer are. What else
 * speaks for it stays.
 */
export async function forgetLikeness(tx: Tx, customerId: string, kind: ClaimKind): Promise<void> {
  const claimsOf = (id: string) => sql`
    select claim.kind, claim.scope, claim.value from identity_claims claim
    join customers part on part.workspace_id = claim.workspace_id and part.customer_id = claim.customer_id
    join customers record on record.workspace_id = part.workspace_id and record.person_id = part.person_id
    where claim.workspace_id = l.workspace_id and claim.kind = ${kind} and claim.withdrawn_at is null
      and record.customer_id = ${sql.ref(id)}`;
  const records = sql`(select part.customer_id from customers part
    join customers record on record.workspace_id = part.workspace_id and record.person_id = part.person_id
    where record.workspace_id = ${tx.workspaceId} and record.customer_id = ${customerId})`;
  await sql`
    update customer_likenesses l set reasons = array_remove(l.reasons, ${kind})
    where l.workspace_id = ${tx.workspaceId} and ${kind} = any(l.reasons)
      and (l.one_id in ${records} or l.other_id in ${records})
      and not exists (${claimsOf('l.one_id')} intersect ${claimsOf('l.other_id')})
  `.execute(tx.db);
  await sql`
    delete from customer_likenesses l where l.workspace_id = ${tx.workspaceId} and l.reasons = '{}'
      and (l.one_id in ${records} or l.other_id in ${records})
  `.execute(tx.db);
}
