import { customersRead } from '@zhiyin/domain/customers';
import type { FormRecord, FormSource } from '#platform/forms/form-kinds.ts';
import { pageOfCustomers } from './queries.ts';

/** Customers that a colleague may ask a question about. Nobody else finds any. */
export const customerSource: FormSource = {
  key: 'customer',
  words: { zh: '顾客', en: 'Customer' },
  isForCustomers: false,
  find: async (tx, asked, limit) => {
    if (!tx.actor.permissions.has(customersRead.key)) return [];
    if ('text' in asked) {
      const found = await pageOfCustomers(tx, { search: asked.text, before: null, limit });
      return found.map(named);
    }
    const ids = asked.ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
    if (ids.length === 0) return [];
    const rows = await tx.db
      .selectFrom('customers')
      .select(['customerId', 'name', 'email', 'phone'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('customerId', 'in', ids)
      .limit(limit)
      .execute();
    return rows.map(named);
  },
};

/** Somebody who never said a name is called by how they are reached. */
function named(customer: {
  customerId: string;
  name: string | null;
  email: string | null;
  phone: string | null;
}): FormRecord {
  const { customerId, name, email, phone } = customer;
  const known = name ?? email ?? phone;
  const short = customerId.slice(-6);
  return { id: customerId, name: { zh: known ?? `访客 ${short}`, en: known ?? `Visitor ${short}` } };
}
