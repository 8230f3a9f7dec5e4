import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { knownPersonal, type Person, type PersonalPlace } from '#platform/personal/personal.ts';
import { personal } from '../personal.ts';
import { recordsOf } from '../tree/records-of.ts';

/** All that is known of who a person is; by it everything of theirs is found. */
export async function personBy(tx: Tx, customerId: string): Promise<Person> {
  const recordIds = await recordsOf(tx, customerId);
  const ids = [...recordIds];
  const { rows } = await sql<{ address: string }>`
    select distinct lower(address) as address from (
      select unnest(array[email, proven_email, own_fields ->> 'email', signed_fields ->> 'email']) from customers
        where workspace_id = ${tx.workspaceId} and customer_id = any(${ids}::uuid[])
      union all select value from identity_claims
        where workspace_id = ${tx.workspaceId} and customer_id = any(${ids}::uuid[]) and kind = 'mail'
      union all select external_id from customer_identities
        where workspace_id = ${tx.workspaceId} and customer_id = any(${ids}::uuid[])
          and coalesce(channel, scope) = 'mail') known (address)
    where address like '%@%'
  `.execute(tx.db);
  const things = knownPersonal.of(tx.system).flatMap((one) => one.things?.(tx, recordIds) ?? []);
  return {
    recordIds,
    addresses: rows.map(({ address }) => address),
    things: sql.join(things, sql` union all `),
  };
}

/** Everything that modules keep of persons; what they are known by comes last, as the rest is found by it. */
export function placesOf({ system }: Tx): readonly PersonalPlace[] {
  const others = knownPersonal.of(system).filter((one) => one !== personal);
  return [...others, personal].flatMap(({ places }) => places);
}
