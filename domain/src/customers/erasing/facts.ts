import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { customersRead } from '../permissions.ts';

const of = { payload: z.object({ customerId: Id }), seenWith: customersRead, subject: 'customerId' } as const;

export const erasingBegun = fact({
  kind: 'customers.erasing-begun',
  words: { zh: '开始清除顾客的个人数据', en: 'It was begun to erase what is held of a customer' },
  ...of,
});

export const customerErased = fact({
  kind: 'customers.erased',
  words: { zh: '清除了顾客的个人数据', en: 'What was held of a customer was erased' },
  ...of,
});

export const erasingFailed = fact({
  kind: 'customers.erasing-failed',
  words: { zh: '顾客的个人数据没有清除完', en: 'What is held of a customer could not all be erased' },
  ...of,
});

export const customerExported = fact({
  kind: 'customers.exported',
  words: { zh: '导出了顾客的个人数据', en: 'What is held of a customer was exported' },
  ...of,
});

export const erasingFacts = [erasingBegun, customerErased, erasingFailed, customerExported] as const;
