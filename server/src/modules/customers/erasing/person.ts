import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { knownPersonal, type Person, type PersonalPlace } from '#platform/personal/personal.ts';
import { personal } from '../personal.ts';

/** What leads to a person, of whom these are all records. */
export async function personBy(tx: Tx, recordIds: readonly string[]): Promise<Person> {
  const things = knownPersonal.of(tx.system).flatMap((one) => one.things?.(tx, recordIds) ?? []);
  return {
    recordIds,
    addresses: await addressesOf(tx, recordIds),
    things: sql.join(things, sql` union all `),
  };
}

/**
 * Mailboxes that were proved to be theirs and that no other person's record names, however it knows them: by what anybody may
 * have written into a form, or what two share, nobody's data is shown or taken away.
 */
async function addressesOf(tx: Tx, recordIds: readonly string[]): Promise<string[]> {
  const ids = sql`${[...recordIds]}::uuid[]`;
  const { rows } = await sql<{ address: string }>`
    select distinct c.value as address from identity_claims c
    where c.workspace_id = ${tx.workspaceId} and c.customer_id = any(${ids}) and c.kind = 'mail'
      and c.proved_at is not null and c.withdrawn_at is null
      and not exists (select from identity_claims o where o.workspace_id = c.workspace_id and o.kind = 'mail'
        and o.value = c.value and o.withdrawn_at is null and o.customer_id <> all(${ids}))
      and not exists (select from customers o where o.workspace_id = c.workspace_id and o.customer_id <> all(${ids})
        and c.value in (lower(o.email), o.proven_email, lower(o.own_fields ->> 'email'), lower(o.signed_fields ->> 'email')))
  `.execute(tx.db);
  return rows.map(({ address }) => address);
}

/** Everything that modules keep of persons; what they are known by comes last, as the rest is found by it. */
export function placesOf({ system }: Tx): readonly PersonalPlace[] {
  const others = knownPersonal.of(system).filter((one) => one !== personal);
  return [...others, personal].flatMap(({ places }) => places);
}
