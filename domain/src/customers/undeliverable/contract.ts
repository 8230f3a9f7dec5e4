import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Moment } from '../../kit/shapes.ts';
import { customersEdit, customersRead } from '../permissions.ts';

const addressesMax = 50;
const Address = z.email().max(254).toLowerCase();

/** A mail address that takes no mail: a letter to it came back for good. */
export const Undeliverable = z.object({
  address: z.string(),
  since: Moment,
  /** In the words of the server that refused it. */
  detail: z.string(),
});
export type Undeliverable = z.infer<typeof Undeliverable>;

/** Which of some addresses take no mail, as far as is known. */
export const findUndeliverable = endpoint('customers.find-undeliverable', {
  method: 'GET',
  path: '/undeliverable-addresses',
  may: customersRead,
  words: { zh: '查看退过信的邮箱地址', en: 'Which mail addresses take no mail' },
  query: z.strictObject({
    /** With commas between them. */
    addresses: z
      .string()
      .max(addressesMax * 255)
      .transform((text) => text.split(',').map((one) => one.trim().toLowerCase()))
      .pipe(z.array(z.string().max(320)).max(addressesMax)),
  }),
  response: z.object({ items: z.array(Undeliverable) }),
});

/** Somebody knows better: it takes mail. */
export const clearUndeliverable = endpoint('customers.clear-undeliverable', {
  method: 'POST',
  path: '/undeliverable-addresses/clear',
  may: customersEdit,
  words: { zh: '取消邮箱的退信标记', en: 'Say that a mail address takes mail' },
  body: z.strictObject({ address: Address }),
  response: Done,
});
