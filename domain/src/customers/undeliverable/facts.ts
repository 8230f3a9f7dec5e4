import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { customersRead } from '../permissions.ts';

/** The address itself is personal: only its number is told. */
const payload = z.object({ addressId: Id });
const seen = { seenWith: customersRead, subject: 'addressId' };

export const addressUndeliverable = fact({
  kind: 'customers.address-undeliverable',
  words: { zh: '寄往一个邮箱的信被退回', en: 'A mail address takes no mail' },
  payload,
  ...seen,
});

export const addressReachable = fact({
  kind: 'customers.address-reachable',
  words: { zh: '取消了邮箱的退信标记', en: 'A mail address takes mail again' },
  payload,
  ...seen,
});

export const undeliverableFacts = [addressUndeliverable, addressReachable] as const;
