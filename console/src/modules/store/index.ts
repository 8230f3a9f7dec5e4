import { storeNavWords, storeRead, storeWrite } from '@zhiyin/domain/store';
import { later } from '#lib/later.tsx';
import { addCustomerSection } from '#modules/customers';
import { addRuleSubject } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';

/** Picks an order or a product to be shown to a customer. */
export const CardPicker = later(async () => (await import('./cards/card-picker.tsx')).CardPicker);

/** Where orders or past chats come from, by name. */
export const PlatformField = later(async () => (await import('./platform-field.tsx')).PlatformField);

addCustomerSection({
  id: 'store.orders',
  words: storeNavWords.customerOrders,
  may: storeRead,
  isInPanel: true,
  Section: later(async () => (await import('./orders/customer-orders.tsx')).CustomerOrders),
});

addRuleSubject({
  kind: 'order',
  pathOf: (orderId) => `/orders/${orderId}`,
  fields: { customer: 'customer' },
  templates: async () => (await import('./rule-templates.ts')).orderRuleTemplates,
});

export const store: ConsoleModule = {
  pages: [
    page({
      path: '/orders',
      words: storeNavWords.orders,
      icon: 'store',
      wing: 'customers',
      may: storeRead,
      keys: 'g o',
      load: async () => (await import('./orders/orders-page.tsx')).OrdersPage,
    }),
    page({
      path: '/orders/$orderId',
      words: storeNavWords.orders,
      icon: 'store',
      wing: 'customers',
      may: storeRead,
      load: async () => (await import('./orders/orders-page.tsx')).OrderPage,
    }),
    page({
      path: '/products',
      words: storeNavWords.products,
      icon: 'tag',
      wing: 'customers',
      may: storeRead,
      load: async () => (await import('./products/products-page.tsx')).ProductsPage,
    }),
    page({
      path: '/orders/import',
      words: storeNavWords.importTitle,
      icon: 'upload',
      wing: 'customers',
      may: storeWrite,
      load: async () => (await import('./imports/import-page.tsx')).ImportPage,
    }),
  ],
};
