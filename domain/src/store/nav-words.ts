import { defineWords } from '../kit/words.ts';

/** What leads to the pages: known before any of them is there. */
export const storeNavWords = defineWords('store-nav', {
  customerOrders: { zh: '订单', en: 'Orders' },
  orders: { zh: '订单', en: 'Orders' },
  products: { zh: '商品', en: 'Products' },
  importTitle: { zh: '导入订单和商品', en: 'Import orders and products' },
});
