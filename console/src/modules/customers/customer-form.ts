import { type Customer, editCustomer } from '@zhiyin/domain/customers';
import type { Locale } from '@zhiyin/domain/kit';
import { z } from 'zod';

/** A record as it is typed: what is not known is empty. */
export interface CustomerFields {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly locale: Locale | null;
}

const { name, email, phone, locale } = editCustomer.body.shape;
const emptied = z.string().transform((text) => (text.trim() === '' ? null : text.trim()));

/** Checks what was typed by the contract's own rules; an emptied field becomes null. */
export const CustomerForm = z.object({
  name: emptied.pipe(name.unwrap()),
  email: emptied.pipe(email.unwrap()),
  phone: emptied.pipe(phone.unwrap()),
  locale: locale.unwrap(),
});

/** The record as the form begins with it. */
export function fieldsOf(customer: Customer): CustomerFields {
  return {
    name: customer.name ?? '',
    email: customer.email ?? '',
    phone: customer.phone ?? '',
    locale: customer.locale,
  };
}

/**
 * Only what differs from the record, so that a colleague's change to another field, made meanwhile, stays.
 *
 * @example changedFields({ …, name: null }, { name: 'Lin', … }) // { name: 'Lin' }
 */
export function changedFields(
  customer: Customer,
  values: z.output<typeof CustomerForm>,
): z.input<typeof editCustomer.body> {
  const changed: z.input<typeof editCustomer.body> = {};
  if (values.name !== customer.name) changed.name = values.name;
  if (values.email !== customer.email) changed.email = values.email;
  if (values.phone !== customer.phone) changed.phone = values.phone;
  if (values.locale !== customer.locale) changed.locale = values.locale;
  return changed;
}
