import type { Customer } from '@zhiyin/domain/customers';
import { customersWords } from '@zhiyin/domain/customers';
import type { Locale } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

const columns = ['customerId', 'name', 'email', 'phone', 'locale', 'createdAt', 'lastSeenAt'] as const;

interface CustomerRow extends Omit<Customer, 'locale' | 'createdAt' | 'lastSeenAt'> {
  locale: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** One customer. @throws Refusal `missing`. */
export async function findCustomer(tx: Tx, customerId: string): Promise<Customer> {
  const row = await tx.db
    .selectFrom('customers')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', customersWords.customerNotFound);
  return present(row);
}

/** Customers by when they were last seen, newest first, optionally those whose name, e-mail or phone contains a text. */
export async function pageOfCustomers(
  tx: Tx,
  query: { search?: string | undefined; before: { at: Date; id: string } | null; limit: number },
): Promise<Customer[]> {
  let select = tx.db.selectFrom('customers').select(columns).where('workspaceId', '=', tx.workspaceId);
  const { search, before } = query;
  if (search !== undefined && search.trim() !== '') {
    const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
    select = select.where((is) =>
      is.or([is('name', 'ilike', pattern), is('email', 'ilike', pattern), is('phone', 'ilike', pattern)]),
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

/** A customer as the API gives it. */
function present(row: CustomerRow): Customer {
  const locale: Locale = row.locale === 'zh' ? 'zh' : 'en';
  return { ...row, locale, createdAt: row.createdAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString() };
}
