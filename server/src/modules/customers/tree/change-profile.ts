import { type Profile, type ProfileField, profileFields } from '@zhiyin/domain/customers';
import type { Tx } from '#platform/context.ts';
import type { StoredRecord } from './stored-record.ts';
import { writeRecords } from './write-records.ts';

/** Fields of a profile to set; the others stay. */
export type ProfileChange = { readonly [Field in ProfileField]?: Profile[Field] | undefined };

/**
 * Sets fields of a record among `records`, which are all of its person. A field that so far showed a merged record's
 * value shows the new one. Whoever calls holds the trees.
 *
 * @returns the records as they are now, and the fields that the record shows otherwise.
 */
export async function changeProfile(
  tx: Tx,
  records: readonly StoredRecord[],
  customerId: string,
  change: ProfileChange,
): Promise<{ records: readonly StoredRecord[]; fields: readonly ProfileField[] }> {
  const shown = records.find((one) => one.customerId === customerId)?.shown;
  if (!shown) throw new Error(`the record ${customerId} is not of this person`);
  const fields = profileFields.filter(
    (field) => change[field] !== undefined && change[field] !== shown[field],
  );
  if (fields.length === 0) return { records, fields };
  const after = records.map((one): StoredRecord => {
    if (one.customerId === customerId) return { ...one, own: changed(one.own, change, fields) };
    if (one.mergedIntoId !== customerId) return one;
    return { ...one, mergedFields: one.mergedFields.filter((field) => !fields.includes(field)) };
  });
  return { records: await writeRecords(tx, records, after), fields };
}

/**
 * As `changeProfile`, of what the record itself says: a field that shows a merged record's value goes on showing it.
 *
 * @returns the fields that the record shows otherwise.
 */
export async function changeOwn(
  tx: Tx,
  records: readonly StoredRecord[],
  customerId: string,
  change: ProfileChange,
): Promise<{ fields: readonly ProfileField[] }> {
  const given = profileFields.filter((field) => change[field] !== undefined);
  const shownOf = (all: readonly StoredRecord[]) => all.find((one) => one.customerId === customerId)?.shown;
  const after = records.map((one) =>
    one.customerId === customerId ? { ...one, own: changed(one.own, change, given) } : one,
  );
  const shown = shownOf(await writeRecords(tx, records, after));
  return { fields: given.filter((field) => shown?.[field] !== shownOf(records)?.[field]) };
}

function changed(own: Profile, change: ProfileChange, fields: readonly ProfileField[]): Profile {
  const given = Object.fromEntries(fields.map((field) => [field, change[field]]));
  return { ...own, ...given };
}
