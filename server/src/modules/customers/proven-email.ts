import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { noteIdentity } from './identities/note-identity.ts';

/**
 * Ids of all records of the people who have shown that this mailbox is theirs, or for whom the shop's own system
 * vouches; those who showed it themselves first, then the oldest. An address that an agent or a form wrote down counts
 * for nothing, and neither does one that the record no longer carries.
 *
 * @param email in lower case
 */
export async function recordsWithProvenEmail(tx: Tx, email: string): Promise<string[]> {
  const { rows } = await sql<{ customerId: string }>`
    select record.customer_id from customers record where record.workspace_id = ${tx.workspaceId}
      and record.person_id in (
        select person_id from customers
        where workspace_id = ${tx.workspaceId} and lower(coalesce(own_fields ->> 'email', email)) = ${email}
          and (proven_email = ${email} or lower(signed_fields ->> 'email') = ${email}))
    order by record.proven_email is distinct from ${email}, record.created_at, record.customer_id
  `.execute(tx.db);
  return rows.map((row) => row.customerId);
}

/**
 * Notes that the customer has shown this mailbox to be theirs: by a mailed code, or because the shop's own system
 * vouches for it. A record that carries another address keeps it, and proves nothing then.
 *
 * @param email in lower case
 */
export async function noteProvenEmail(tx: Tx, customerId: string, email: string): Promise<void> {
  await sql`
    update customers set email = coalesce(email, ${email}), proven_email = ${email}
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId}
      and lower(coalesce(own_fields ->> 'email', email, ${email})) = ${email}
  `.execute(tx.db);
  await noteIdentity(tx, { customerId, kind: 'mail', said: email, ground: 'mailed-code' });
}
