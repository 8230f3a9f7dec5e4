import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';
import { customersPrivacy } from '../permissions.ts';

/** How far the erasing of a person is; all null of one that nobody asked to erase. */
export const CustomerErasure = z.object({
  askedAt: Moment.nullable(),
  doneAt: Moment.nullable(),
  /** It stopped midway; pressed again it goes on. */
  failedAt: Moment.nullable(),
});
export type CustomerErasure = z.infer<typeof CustomerErasure>;

const params = z.strictObject({ customerId: Id });

export const readErasure = endpoint('customers.read-erasure', {
  method: 'GET',
  path: '/customers/:customerId/erasure',
  may: customersPrivacy,
  words: { zh: '查看顾客个人数据的清除情况', en: 'See how far the erasing of a customer is' },
  params,
  response: CustomerErasure,
});

/** Begins to take all that says something of a person out of everything that is kept, for good. */
export const eraseCustomer = endpoint('customers.erase', {
  method: 'POST',
  path: '/customers/:customerId/erase',
  may: customersPrivacy,
  words: { zh: '清除顾客的个人数据', en: 'Erase what is held of a customer' },
  params,
  response: Done,
});

/** All that erasing would take, as a table. */
export const exportCustomer = endpoint('customers.export', {
  method: 'POST',
  path: '/customers/:customerId/export',
  may: customersPrivacy,
  words: { zh: '导出顾客的个人数据', en: 'Export what is held of a customer' },
  params,
  response: z.unknown(),
});
