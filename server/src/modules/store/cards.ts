import { type Card, type CardRef, orderCard, productCard, storeRead, storeWords } from '@zhiyin/domain/store';
import { recordsOf } from '#modules/customers';
import { requirePermission, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { findOrder } from './orders/queries.ts';
import { presentOrder } from './orders/rows.ts';
import { productColumns } from './products/rows.ts';

/**
 * Orders and products as a message to this customer shows them.
 *
 * @throws Refusal `missing` for what is not there, and `conflict` for an order that is somebody else's.
 */
export async function cardsFor(tx: Tx, customerId: string, refs: readonly CardRef[]): Promise<Card[]> {
  requirePermission(tx, storeRead);
  const cards: Card[] = [];
  for (const { kind, id } of refs) {
    cards.push(kind === 'order' ? await cardOfOrder(tx, customerId, id) : await cardOfProduct(tx, id));
  }
  return cards;
}

async function cardOfOrder(tx: Tx, customerId: string, orderId: string): Promise<Card> {
  const order = await findOrder(tx, orderId);
  const isTheirs = order.customerId === null || (await recordsOf(tx, customerId)).includes(order.customerId);
  if (!isTheirs) throw new Refusal('conflict', storeWords.orderOfAnother);
  return orderCard(presentOrder(order));
}

async function cardOfProduct(tx: Tx, productId: string): Promise<Card> {
  const product = await tx.db
    .selectFrom('products')
    .select(productColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('productId', '=', productId)
    .executeTakeFirst();
  if (!product) throw new Refusal('missing', storeWords.productNotFound);
  return productCard(product);
}
