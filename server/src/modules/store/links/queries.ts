import type { OrderContent } from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';

type Buyer = Pick<OrderContent, 'platform' | 'buyerId'>;

/** Whose these buyers are, as members have said, by platform and id as JSON. */
export async function linkedBuyers(tx: Tx, buyers: readonly Buyer[]): Promise<Map<string, string>> {
  const ids = [...new Set(buyers.flatMap(({ buyerId }) => buyerId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('buyerLinks')
    .select(['platform', 'buyerId', 'customerId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('buyerId', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ platform, buyerId, customerId }) => [JSON.stringify([platform, buyerId]), customerId]),
  );
}
