import type { Locale } from '../kit/words.ts';

/** What a record says of a customer and what merging chooses between. */
export const profileFields = ['name', 'email', 'phone', 'locale'] as const;
export type ProfileField = (typeof profileFields)[number];

export interface Profile {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale;
}

/** A record with its own fields, and where it hangs. Records of one person form a tree. */
export interface MergeRecord {
  readonly customerId: string;
  readonly own: Profile;
  /** The record it was merged into; null for the one that stands for the person. */
  readonly mergedIntoId: string | null;
  /** Its place among those merged into the same record: later ones win. */
  readonly mergeNumber: number;
  /** Which of its fields the record above it shows. */
  readonly mergedFields: readonly ProfileField[];
}

/**
 * What a record shows: its own fields, and over them the fields chosen from the records merged into it, in the order of
 * merging. Nothing is overwritten, so taking one away shows what was there before it.
 *
 * @throws Error when the record is not among them, or hangs below itself.
 * @example shownProfile([lin, { ...visitor, mergedIntoId: lin.customerId, mergedFields: ['phone'] }], lin.customerId).phone // the visitor's
 */
export function shownProfile(records: readonly MergeRecord[], customerId: string): Profile {
  return shownBelow(records, customerId, records.length);
}

function shownBelow(records: readonly MergeRecord[], customerId: string, depthLeft: number): Profile {
  const record = records.find((one) => one.customerId === customerId);
  if (!record || depthLeft < 1) throw new Error(`the record ${customerId} is in no tree`);
  return records
    .filter((one) => one.mergedIntoId === customerId)
    .toSorted((a, b) => a.mergeNumber - b.mergeNumber)
    .reduce((shown, child) => {
      if (child.mergedFields.length === 0) return shown;
      return joined(shown, shownBelow(records, child.customerId, depthLeft - 1), child.mergedFields);
    }, record.own);
}

/** A profile with the named fields of another. */
export function joined(into: Profile, from: Profile, fields: readonly ProfileField[]): Profile {
  const pick = <Field extends ProfileField>(field: Field): Profile[Field] =>
    fields.includes(field) ? from[field] : into[field];
  return { name: pick('name'), email: pick('email'), phone: pick('phone'), locale: pick('locale') };
}

/**
 * The record and all that hang below it.
 *
 * @throws nothing: a record that is not among them gives none.
 */
export function recordsBelow(records: readonly MergeRecord[], customerId: string): readonly string[] {
  const found = new Set(records.filter((one) => one.customerId === customerId).map((one) => one.customerId));
  // A set grows while it is walked, so children of children are reached.
  for (const above of found)
    for (const one of records) if (one.mergedIntoId === above) found.add(one.customerId);
  return [...found];
}

/** Which fields an empty profile gets from another: those it does not know and the other does. */
export function fieldsToFill(into: Profile, from: Profile): readonly ProfileField[] {
  return profileFields.filter((field) => into[field] === null && from[field] !== null);
}
