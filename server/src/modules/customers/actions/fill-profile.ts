import { customerEdited, editCustomer, type IdentityGround } from '@zhiyin/domain/customers';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { noteIdentity } from '../identities/note-identity.ts';
import { changeProfile, type ProfileChange } from '../tree/change-profile.ts';
import { holdTrees, recordsOfPersons } from '../tree/stored-record.ts';

/** What somebody typed or a system sent; nothing is assumed of it. */
export type Claimed = Readonly<Partial<Record<'name' | 'email' | 'phone', unknown>>>;

const { name, email, phone } = editCustomer.body.shape;

/**
 * What of a claim can stand in a record; the rest is left out.
 *
 * @example tidied({ name: ' Lin ', email: 'not an address' }) // { name: 'Lin' }
 */
export function tidied(claimed: Claimed): ProfileChange {
  const given = {
    name: name.safeParse(claimed.name).data,
    // Addresses are pasted with blanks around them.
    email: email.safeParse(typeof claimed.email === 'string' ? claimed.email.trim() : null).data,
    phone: phone.safeParse(claimed.phone).data,
  };
  return {
    ...(given.name && { name: given.name }),
    ...(given.email && { email: given.email }),
    ...(given.phone && { phone: given.phone }),
  };
}

/**
 * Puts what a customer says of themselves into the fields of their record that are empty. It proves nothing, so it
 * changes nothing that is known and joins no records.
 */
export async function fillProfile(tx: Tx, customerId: string, claimed: Claimed): Promise<void> {
  const said = tidied(claimed);
  if (Object.keys(said).length === 0) return;
  await holdTrees(tx);
  const records = await recordsOfPersons(tx, [customerId]);
  const shown = records.find((one) => one.customerId === customerId)?.shown;
  if (!shown) return;
  const missing: ProfileChange = {
    ...(shown.name === null && { name: said.name }),
    ...(shown.email === null && { email: said.email }),
    ...(shown.phone === null && { phone: said.phone }),
  };
  const { fields } = await changeProfile(tx, records, customerId, missing);
  if (fields.length > 0) await announce(tx, customerEdited, { customerId, fields: [...fields] });
  await noteReach(tx, customerId, said, 'form');
}

/** Notes the address and the phone of a claim as what the record is known by. */
export async function noteReach(
  tx: Tx,
  customerId: string,
  { email, phone }: ProfileChange,
  ground: IdentityGround,
): Promise<void> {
  if (email) await noteIdentity(tx, { customerId, kind: 'mail', said: email, ground });
  if (phone) await noteIdentity(tx, { customerId, kind: 'phone', said: phone, ground });
}
