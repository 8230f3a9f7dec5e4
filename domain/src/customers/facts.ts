import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id } from '../kit/shapes.ts';
import { customersRead } from './permissions.ts';

export const customerCreated = fact({
  kind: 'customers.customer-created',
  words: { zh: '新增了顾客', en: 'A customer was added' },
  payload: z.object({ customerId: Id, source: z.string() }),
  seenWith: customersRead,
  subject: 'customerId',
});

export const customerEdited = fact({
  kind: 'customers.customer-edited',
  words: { zh: '修改了顾客资料', en: 'A customer’s record was edited' },
  /** Names of the fields only: their contents are personal data. */
  payload: z.object({ customerId: Id, fields: z.array(z.string()) }),
  seenWith: customersRead,
  subject: 'customerId',
});

export const customersFacts = [customerCreated, customerEdited] as const;
