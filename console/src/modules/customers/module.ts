import {
  customersFacts,
  customersMerge,
  customersNavWords,
  customersRead,
  erasingFacts,
} from '@zhiyin/domain/customers';
import { addFactNames } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { CustomersEverywhere } from './everywhere.tsx';

addFactNames([...customersFacts, ...erasingFacts]);

export const customers: ConsoleModule = {
  pages: [
    page({
      path: '/customers',
      words: customersNavWords.customers,
      icon: 'person',
      wing: 'customers',
      may: customersRead,
      keys: 'g c',
      load: async () => (await import('./customers-page.tsx')).CustomersPage,
    }),
    page({
      path: '/customers/likenesses',
      words: customersNavWords.lookalikes,
      icon: 'group',
      wing: 'customers',
      may: customersMerge,
      isListed: false,
      load: async () => (await import('./likenesses/likenesses-page.tsx')).LikenessesPage,
    }),
    page({
      path: '/customers/$customerId',
      words: customersNavWords.customer,
      icon: 'person',
      wing: 'customers',
      may: customersRead,
      load: async () => (await import('./customer-page.tsx')).CustomerPage,
    }),
  ],
  Everywhere: CustomersEverywhere,
};
