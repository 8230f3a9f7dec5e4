import { type Customer, customersRead } from '@zhiyin/domain/customers';
import type { Context } from '#platform/context.ts';
import { requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { pageOfCustomers } from '../queries.ts';

export async function listCustomers(
  ctx: Context,
  query: { after?: string | undefined; limit: number; search?: string | undefined },
): Promise<{ items: Customer[]; next: string | null }> {
  requirePermission(ctx, customersRead);
  const { search, limit } = query;
  const before = momentCursor.read(query.after);
  const rows = await look(ctx, (tx) => pageOfCustomers(tx, { search, before, limit: limit + 1 }));
  return asPage(rows, limit, (last) => momentCursor.write(last.lastSeenAt, last.customerId));
}
