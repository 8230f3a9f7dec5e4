import { storeRead } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Belonging } from '#platform/belongings.ts';
import { may } from '#platform/context.ts';

/** Orders that were given to a customer. */
export const ordersOfCustomer: Belonging = {
  key: 'store.orders',
  words: { zh: '订单', en: 'Orders' },
  count: async (tx, recordIds) => {
    if (!may(tx, storeRead)) return 0;
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from orders
      where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[])
    `.execute(tx.db);
    return rows[0]?.count ?? 0;
  },
};
