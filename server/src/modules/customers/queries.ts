import type { Customer, CustomerDetail } from '@zhiyin/domain/customers';
import { customersWords } from '@zhiyin/domain/customers';
import type { ExpressionBuilder } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import { Refusal } from '#platform/refusal.ts';
import { seesSensitive } from '#platform/sensitive/sees-sensitive.ts';
import { asLocale, recordsOfPersons, type StoredRecord } from './tree/stored-record.ts';

const columns = [
  'customerId',
  'name',
  'email',
  'phone',
  'locale',
  'externalId',
  'createdAt',
  'lastSeenAt',
  'revision',
] as const;

interface CustomerRow extends Omit<Customer, 'locale' | 'createdAt' | 'lastSeenAt'> {
  locale: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** The person that a record belongs to. @throws Refusal `missing`. */
export async function findCustomer(tx: Tx, customerId: string): Promise<CustomerDetail> {
  return detailOf(await recordsOfPersons(tx, [customerId]));
}

/** One person from all of their records, the first being the person's own. @throws Refusal `missing` when there are none. */
export function detailOf(records: readonly StoredRecord[]): CustomerDetail {
  const person = records.find((one) => one.mergedIntoId === null);
  if (!person) throw new Refusal('missing', customersWords.customerNotFound);
  const sorted = [person, ...records.filter((one) => one !== person)];
  const { customerId, shown, externalId, lastSeenAt, revision } = person;
  // They were first seen when the first of their records was made.
  const createdAt = new Date(Math.min(...records.map((one) => one.createdAt.getTime())));
  return {
    ...present({ ...shown, customerId, externalId, createdAt, lastSeenAt, revision }),
    records: sorted.map(presentRecord),
  };
}

/** The person's own record says what it says by itself; the others, what they would show alone. */
function presentRecord(record: StoredRecord): CustomerDetail['records'][number] {
  const { customerId, mergedIntoId, mergedBy, mergeProof, externalId } = record;
  return {
    ...(mergedIntoId === null ? record.own : record.shown),
    customerId,
    externalId,
    mergedIntoId,
    mergedBy,
    mergeProof,
    createdAt: record.createdAt.toISOString(),
    lastSeenAt: record.lastSeenAt.toISOString(),
    mergedAt: record.mergedAt?.toISOString() ?? null,
    mergedFields: [...record.mergedFields],
  };
}

/** Persons by when they were last seen, newest first, optionally those of whom some record contains a text. */
export async function pageOfCustomers(
  tx: Tx,
  query: { search?: string | undefined; before: { at: Date; id: string } | null; limit: number },
): Promise<Customer[]> {
  let select = persons(tx);
  const { search, before } = query;
  if (search !== undefined && search.trim() !== '') {
    const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
    select = select.where((is) =>
      is.or([
        contains(tx, is, pattern),
        is('customerId', 'in', (one) =>
          one
            .selectFrom('customers')
            .select('personId')
            .where('workspaceId', '=', tx.workspaceId)
            .where('mergedIntoId', 'is not', null)
            .where((merged) => contains(tx, merged, pattern)),
        ),
      ]),
    );
  }
  if (before) {
    select = select.where((is) =>
      is.or([
        is('lastSeenAt', '<', before.at),
        is.and([is('lastSeenAt', '=', before.at), is('customerId', '<', before.id)]),
      ]),
    );
  }
  const rows = await select
    .orderBy('lastSeenAt', 'desc')
    .orderBy('customerId', 'desc')
    .limit(query.limit)
    .execute();
  return rows.map(present);
}

/** Persons by their ids. */
export async function customersByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Customer>> {
  if (ids.length === 0) return new Map();
  const rows = await persons(tx)
    .where('customerId', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.customerId, present(row)]));
}

function persons(tx: Tx) {
  return tx.db
    .selectFrom('customers')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('mergedIntoId', 'is', null);
}

/** Who may not see addresses and phones does not learn them by searching either. */
function contains(tx: Tx, is: ExpressionBuilder<DB, 'customers'>, pattern: string) {
  const open = ['name', 'externalId'] as const;
  const columns = seesSensitive(tx) ? ([...open, 'email', 'phone'] as const) : open;
  return is.or(columns.map((column) => is(column, 'ilike', pattern)));
}

/** A customer as the API gives it. */
function present(row: CustomerRow): Customer {
  const { customerId, name, email, phone, externalId, revision } = row;
  return {
    customerId,
    name,
    email,
    phone,
    externalId,
    revision,
    locale: asLocale(row.locale),
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  };
}
