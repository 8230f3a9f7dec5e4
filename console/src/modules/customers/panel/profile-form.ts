import { type Customer, editCustomer } from '@zhiyin/domain/customers';
import { z } from 'zod';

const { name, email, phone } = editCustomer.body.shape;
const emptied = z.string().transform((text) => (text.trim() === '' ? null : text.trim()));

/** How each line of the record is checked: by the contract's own rules; an emptied one becomes null. */
export const profileSchemas = {
  name: z.object({ name: emptied.pipe(name.unwrap()) }),
  email: z.object({ email: emptied.pipe(email.unwrap()) }),
  phone: z.object({ phone: emptied.pipe(phone.unwrap()) }),
} as const;
export type ProfileLine = keyof typeof profileSchemas;

/**
 * The edit that one line asks for: nothing but it, and the revision that was looked at.
 *
 * @returns null when it says what the record says already.
 */
export function editOf(
  customer: Customer,
  change: Partial<Pick<Customer, ProfileLine | 'locale'>>,
): z.input<typeof editCustomer.body> | null {
  const { revision } = customer;
  const isSame = Object.entries(change).every(([line, value]) => Reflect.get(customer, line) === value);
  return isSame ? null : { ...change, revision };
}
