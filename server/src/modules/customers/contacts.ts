import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** An address or number of a person's, the surest first. */
export interface Contact {
  readonly kind: 'email' | 'phone';
  /** An address in lower case; a number as it was written. */
  readonly address: string;
  readonly proof: 'proven' | 'used' | 'written';
  /** The record that carries it. */
  readonly customerId: string;
}

const ranks = { proven: 0, used: 1, written: 2 } as const;
const contactsMax = 20;

/**
 * Where a person can be written to by mail or text message: what they have shown to be theirs or the shop's own system
 * vouches for, what they wrote from, and what is only written down. What others are known by is left out, whoever wrote
 * it into this record.
 */
export async function contactsOf(tx: Tx, customerIds: readonly string[]): Promise<Contact[]> {
  if (customerIds.length === 0) return [];
  const { rows } = await sql<Contact>`
    with own as (
      select record.* from customers record where record.workspace_id = ${tx.workspaceId}
        and record.customer_id = any(${[...customerIds]}::uuid[])),
    said as (
      select 'email' as kind, lower(coalesce(own_fields ->> 'email', email)) as address, customer_id,
        case when lower(coalesce(own_fields ->> 'email', email)) in (proven_email, lower(signed_fields ->> 'email'))
          then 'proven' else 'written' end as proof from own
      union all
      select 'phone', coalesce(own_fields ->> 'phone', phone), customer_id,
        case when coalesce(own_fields ->> 'phone', phone) = signed_fields ->> 'phone' then 'proven' else 'written' end
        from own
      union all
      select case when i.scope = 'mail' then 'email' else 'phone' end, i.external_id, i.customer_id, 'used'
        from customer_identities i
        where i.workspace_id = ${tx.workspaceId} and i.customer_id in (select customer_id from own) and not i.is_aged
          and (i.scope = 'sms' or (i.scope = 'mail' and i.external_id ~ '^[^ ]+@[^ ]+$')))
    select said.kind, said.address, said.proof, said.customer_id from said
    where said.address is not null and trim(said.address) <> '' and not exists (
      select from customer_identities other where other.workspace_id = ${tx.workspaceId}
        and other.scope in ('mail', 'sms') and other.external_id = said.address
        and other.customer_id not in (select customer_id from own))
  `.execute(tx.db);
  const sorted = rows.toSorted((a, b) => ranks[a.proof] - ranks[b.proof]);
  const seen = new Set<string>();
  return sorted
    .filter(({ kind, address }) => {
      const key = `${kind} ${address}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, contactsMax);
}
