import { storeRead } from '@zhiyin/domain/store';
import { recordsOf } from '#modules/customers';
import { may, type Tx } from '#platform/context.ts';
import type { FormRecord, FormSource } from '#platform/forms/form-kinds.ts';
import { listProducts } from './products/list-products.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Orders that a question may be answered with: to a customer their own, to colleagues all they may see. */
export const orderSource: FormSource = {
  key: 'order',
  words: { zh: '订单', en: 'Order' },
  isForCustomers: true,
  find: async (tx, asked, limit) => {
    const isCustomer = tx.actor.kind === 'visitor';
    if (!isCustomer && !may(tx, storeRead)) return [];
    let select = tx.db
      .selectFrom('orders')
      .select(['orderId', 'number', 'title'])
      .where('workspaceId', '=', tx.workspaceId);
    if (isCustomer) {
      const records = tx.actor.id === null ? [] : await recordsOf(tx, tx.actor.id);
      if (records.length === 0) return [];
      select = select.where('customerId', 'in', records);
    }
    if ('ids' in asked) {
      const ids = asked.ids.filter((id) => uuid.test(id));
      if (ids.length === 0) return [];
      select = select.where('orderId', 'in', ids);
    } else if (asked.text.trim() !== '') {
      select = select.where('number', '=', asked.text.trim());
    }
    const rows = await select.orderBy('listedAt', 'desc').limit(limit).execute();
    return rows.map(({ orderId, number, title }) => named(orderId, `${number} ${title}`.trim()));
  },
};

/** Products that a question may be answered with. */
export const productSource: FormSource = {
  key: 'product',
  words: { zh: '商品', en: 'Product' },
  isForCustomers: false,
  find: async (tx, asked, limit) => {
    if (!may(tx, storeRead)) return [];
    if ('ids' in asked) return productsById(tx, asked.ids);
    const { items } = await listProducts(tx, { search: asked.text, limit });
    return items.map(({ productId, title }) => named(productId, title));
  },
};

async function productsById(tx: Tx, asked: readonly string[]): Promise<FormRecord[]> {
  const ids = asked.filter((id) => uuid.test(id));
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('products')
    .select(['productId', 'title'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('productId', 'in', ids)
    .execute();
  return rows.map(({ productId, title }) => named(productId, title));
}

function named(id: string, name: string): FormRecord {
  return { id, name: { zh: name, en: name } };
}
