import type { Text } from '../words.ts';

/**
 * What a field holds. `money` is integer minor units of the field's one currency, `moment` an instant, `day` a date
 * without a zone, `choice` and `choices` stable keys, `reference` an id.
 */
export const fieldTypes = [
  'text',
  'number',
  'money',
  'moment',
  'day',
  'choice',
  'choices',
  'boolean',
  'reference',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** One option of a field: programs know the key, people read the words. */
export interface Choice {
  readonly key: string;
  readonly label: Text;
}

/**
 * One field that conditions may name. Without `choices` any key is accepted; those of a reference only help to choose,
 * what is not among them is accepted as well.
 */
export interface Field {
  readonly type: FieldType;
  readonly label: Text;
  readonly choices?: readonly Choice[];
  /** ISO 4217 code of a `money` field, used where the amount is shown. */
  readonly currency?: string;
  /** What it held before is not kept: conditions ask how it is, not whether it changed. */
  readonly hasNoPast?: boolean;
  /** Of a moment: rules may go off so long before or after it. */
  readonly setsOff?: boolean;
}

/** Every field that a filter over one kind of row may name, by its key. */
export type FieldSet = Readonly<Record<string, Field>>;

/** What a row may hold in a field; null, undefined, an empty text and an empty list are all *empty*. */
export type FieldValue = string | number | bigint | boolean | Date | readonly string[] | null | undefined;

/** A row as filters see it, by field key. A field that is not there is empty. */
export type FilterRecord = Readonly<Record<string, FieldValue>>;

/** Looks a field up without being fooled by keys such as `constructor`. */
export function fieldOf(fields: FieldSet, key: string): Field | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
