import { fillProfile, findCustomer } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import type { InboundMessage } from '../adapters/adapter.ts';

/** Whoever is only pretended, or cannot be told, has an id that is no address. */
const oneAddress = /^[^\s@]+@[^\s@]+$/;

/** What a mail says of its sender goes into the fields of their record that are empty; it proves nothing. */
export async function fillFromLetter(
  tx: Tx,
  customerId: string,
  { id: email, name }: InboundMessage['sender'],
): Promise<void> {
  if (!oneAddress.test(email)) return;
  const known = await findCustomer(tx, customerId);
  // Nearly every mail is of somebody whose record is full.
  if (known.name !== null && known.email !== null) return;
  await fillProfile(tx, customerId, { name: name === email ? null : name, email });
}
