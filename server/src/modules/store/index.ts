import { storeFacts, storePermissions } from '@zhiyin/domain/store';
import type { Module } from '#platform/module.ts';
import { orderSource, productSource } from './form-sources.ts';
import { fetchPicture } from './jobs/fetch-picture.ts';
import { readImport } from './jobs/read-import.ts';
import { metrics } from './metrics.ts';
import { routes } from './routes.ts';

export { cardsFor } from './cards.ts';
export { ordersOf } from './orders/orders-of.ts';
export { writeOrders } from './orders/write-orders.ts';
export { writeProducts } from './products/write-products.ts';

export const store: Module = {
  name: 'store',
  permissions: storePermissions,
  facts: storeFacts,
  routes,
  due: [readImport, fetchPicture],
  metrics,
  formSources: [orderSource, productSource],
};
