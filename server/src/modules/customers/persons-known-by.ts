import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** One thing by which somebody may be known; null knows nobody. */
export interface KnownBy {
  readonly externalId?: string | null;
  /** Digits alone, without a country's code. */
  readonly phone?: string | null;
  readonly email?: string | null;
}

const personsMax = 10;

/** Persons of whom some record carries it, last seen first. What is written down proves nothing by itself. */
export async function personsKnownBy(
  tx: Tx,
  { externalId = null, phone = null, email = null }: KnownBy,
): Promise<{ customerId: string; name: string | null }[]> {
  const conditions = [
    ...(externalId === null ? [] : [sql<SqlBool>`record.external_id = ${externalId}`]),
    // As people write it most: bare, and with the code of China before it.
    ...(phone === null
      ? []
      : [sql<SqlBool>`record.phone in (${phone}, ${`+86${phone}`}, ${`+86 ${phone}`})`]),
    ...(email === null ? [] : [sql<SqlBool>`lower(record.email) = ${email.toLowerCase()}`]),
  ];
  if (conditions.length === 0) return [];
  const { rows } = await sql<{ customerId: string; name: string | null }>`
    select person.customer_id, person.name from customers person
    where person.workspace_id = ${tx.workspaceId} and person.merged_into_id is null and person.customer_id in (
      select record.person_id from customers record
      where record.workspace_id = ${tx.workspaceId} and (${sql.join(conditions, sql` or `)}))
    order by person.last_seen_at desc limit ${personsMax}
  `.execute(tx.db);
  return rows;
}
