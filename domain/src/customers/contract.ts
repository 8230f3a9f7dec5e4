import { z } from 'zod';
import { endpoint } from '../kit/endpoint.ts';
import { Id, Line, Moment, Page, PageQuery } from '../kit/shapes.ts';
import { locales } from '../kit/words.ts';
import { customersEdit, customersRead } from './permissions.ts';

export const Customer = z.object({
  customerId: Id,
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.enum(locales),
  createdAt: Moment,
  lastSeenAt: Moment,
});
export type Customer = z.infer<typeof Customer>;

const customer = z.strictObject({ customerId: Id });

export const listCustomers = endpoint('customers.list', {
  method: 'GET',
  path: '/customers',
  may: customersRead,
  words: { zh: '列出顾客', en: 'List customers' },
  query: PageQuery.extend({ search: z.string().max(100).optional() }),
  response: Page(Customer),
});

export const getCustomer = endpoint('customers.get', {
  method: 'GET',
  path: '/customers/:customerId',
  may: customersRead,
  words: { zh: '查看顾客', en: 'Get a customer' },
  params: customer,
  response: Customer,
});

export const editCustomer = endpoint('customers.edit', {
  method: 'PATCH',
  path: '/customers/:customerId',
  may: customersEdit,
  words: { zh: '修改顾客资料', en: 'Edit a customer' },
  params: customer,
  body: z.strictObject({
    name: Line(120).nullable().optional(),
    email: z.email().max(254).nullable().optional(),
    phone: Line(40).nullable().optional(),
    locale: z.enum(locales).optional(),
  }),
  response: Customer,
});

export const customersEndpoints = [listCustomers, getCustomer, editCustomer] as const;
