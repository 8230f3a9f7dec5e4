import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Page, PageQuery } from '../../kit/shapes.ts';
import { storeRead, storeWrite } from '../permissions.ts';
import { NewProduct, Outcome, ordersAtOnce, Product } from './shapes.ts';

/** Products, last changed first. A search looks into titles, SKUs and numbers. */
export const listProducts = endpoint('store.list-products', {
  method: 'GET',
  path: '/store/products',
  may: storeRead,
  words: { zh: '列出商品', en: 'List products' },
  query: PageQuery.extend({ search: z.string().max(100).optional() }),
  response: Page(Product),
});

/** Tells of products, known by platform and code. Telling the same again changes nothing. */
export const tellProducts = endpoint('store.tell-products', {
  method: 'PUT',
  path: '/store/products',
  may: storeWrite,
  words: { zh: '写入商品（按平台和编码去重）', en: 'Tell of products, known by platform and code' },
  body: z.strictObject({ products: z.array(NewProduct).min(1).max(ordersAtOnce) }),
  isRepeatable: true,
  response: z.object({ items: z.array(z.object({ code: z.string(), productId: Id, outcome: Outcome })) }),
});
