import {
  type CustomerDetail,
  type editCustomer as contract,
  customerEdited,
  customersEdit,
  customersWords,
} from '@zhiyin/domain/customers';
import type { z } from 'zod';
import type { Context, Tx } from '#platform/context.ts';
import { requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { meantBy } from '#platform/sensitive/meant-by.ts';
import { noteIdentity } from '../identities/note-identity.ts';
import { withdrawWritten } from '../identities/withdraw.ts';
import { detailOf } from '../queries.ts';
import { changeProfile, type ProfileChange } from '../tree/change-profile.ts';
import { personOf } from '../tree/join-records.ts';
import { holdTrees, recordsOfPersons, type StoredRecord } from '../tree/stored-record.ts';

type Change = z.infer<typeof contract.body>;

/** Edits the person that a record belongs to, unless somebody did so since the revision that was looked at. */
export async function editCustomer(ctx: Context, askedId: string, asked: Change): Promise<CustomerDetail> {
  requirePermission(ctx, customersEdit);
  const { revision, ...change } = asked;
  return transact(ctx, async (tx) => {
    await holdTrees(tx);
    const before = await recordsOfPersons(tx, [askedId]);
    const person = personOf(before, askedId);
    if (revision !== undefined && revision !== person.revision)
      throw new Refusal('conflict', customersWords.changedMeanwhile);
    const { customerId } = person;
    const meant = meantBy(tx, change, person.shown);
    const { records, fields } = await changeProfile(tx, before, customerId, meant);
    if (fields.length > 0) await announce(tx, customerEdited, { customerId, fields: [...fields] });
    await noteWritten(tx, before, person, fields.includes('email') ? meant.email : undefined, 'mail');
    await noteWritten(tx, before, person, fields.includes('phone') ? meant.phone : undefined, 'phone');
    return detailOf(records);
  });
}

/** What a colleague writes into a record is what it is known by from then on, in the place of what stood there. */
async function noteWritten(
  tx: Tx,
  records: readonly StoredRecord[],
  { customerId, shown }: StoredRecord,
  written: ProfileChange['email'],
  kind: 'mail' | 'phone',
): Promise<void> {
  if (written === undefined) return;
  const before = kind === 'mail' ? shown.email : shown.phone;
  const ids = records.map((one) => one.customerId);
  if (before !== null) await withdrawWritten(tx, ids, kind, before);
  if (written !== null) await noteIdentity(tx, { customerId, kind, said: written, ground: 'colleague' });
}
