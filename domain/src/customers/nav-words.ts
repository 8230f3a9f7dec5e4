import { defineWords } from '../kit/words.ts';

/** What leads to customers, from the menu and the palette: known before any page is there. */
export const customersNavWords = defineWords('customers-nav', {
  customers: { zh: '顾客', en: 'Customers' },
  customer: { zh: '顾客', en: 'Customer' },
  anonymous: { zh: '访客', en: 'Visitor' },
  lookalikes: { zh: '可能是同一人', en: 'Maybe the same person' },
});
