import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { noteLikeness, sharedMax } from './compare.ts';
import { areDistinct } from './distinctions.ts';

/**
 * Remembers who is called as somebody whom an order of this customer's names: they may be one person. A name that many
 * have says nothing. For other modules, inside their transaction.
 */
export async function noteSameName(tx: Tx, customerId: string, name: string): Promise<void> {
  const said = name.trim();
  if (said.length < 2 || said.includes('*')) return;
  const { rows } = await sql<{ customerId: string }>`
    select customer_id from customers where workspace_id = ${tx.workspaceId} and merged_into_id is null
      and lower(name) = ${said.toLowerCase()} and customer_id <> (
        select person_id from customers where workspace_id = ${tx.workspaceId} and customer_id = ${customerId})
    order by customer_id limit ${sharedMax + 1}
  `.execute(tx.db);
  if (rows.length > sharedMax) return;
  for (const other of rows)
    if (!(await areDistinct(tx, customerId, other.customerId)))
      await noteLikeness(tx, [customerId, other.customerId], 'name-and-order');
}
