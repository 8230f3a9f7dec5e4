import type { FieldType, FieldValue } from './field.ts';
import { type FilterContext, me, type Scalar } from './filter.ts';

/** A value made comparable: null when empty, milliseconds for moments, ASCII-lowered for texts. */
export type Plain = Scalar | readonly string[] | null;

/**
 * Makes a row's value comparable.
 *
 * @throws TypeError when the value is not of the field's type.
 */
export function plainValue(type: FieldType, value: FieldValue, field: string): Plain {
  if (value === null || value === undefined || value === '') return null;
  const plain = plainOrUndefined(type, value);
  if (plain !== undefined) return plain;
  throw new TypeError(`The field “${field}” is a ${type} and cannot hold ${JSON.stringify(String(value))}.`);
}

function plainOrUndefined(type: FieldType, value: NonNullable<FieldValue>): Plain | undefined {
  switch (type) {
    case 'choices':
      if (!isList(value)) return undefined;
      return value.length === 0 ? null : value;
    case 'number':
    case 'money':
      return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
    case 'moment':
      return plainMoment(value);
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    default:
      return typeof value === 'string' ? plainText(type, value) : undefined;
  }
}

function plainMoment(value: NonNullable<FieldValue>): number | undefined {
  if (!(value instanceof Date) && typeof value !== 'string') return undefined;
  const ms = new Date(value).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}

function plainText(type: FieldType, text: string): string {
  if (type === 'text') return asciiLower(text);
  return type === 'reference' ? text.toLowerCase() : text;
}

/** Makes a condition's value comparable; null when it is `@me` and nobody asks. */
export function plainOperand(type: FieldType, value: Scalar, field: string, context: FilterContext): Plain {
  const named = type === 'reference' && value === me ? context.me : value;
  return plainValue(type, named, field);
}

/** Whether two values are one; lists are compared as sets. */
export function isSame(a: Plain, b: Plain): boolean {
  if (!isList(a) || !isList(b)) return a === b;
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && a.every((member) => other.has(member));
}

/** Negative, zero or positive; NaN, so that no comparison holds, when the two are not of one kind. */
export function order(a: Plain, b: Plain): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'string' || typeof b !== 'string') return Number.NaN;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a value is a list, which `Array.isArray` cannot say of a read-only one. */
export function isList(value: FieldValue | Plain): value is readonly string[] {
  return Array.isArray(value);
}

/**
 * Lower-cases A to Z only: what `lower(text collate "C")` does in every PostgreSQL, whatever its locale. Full case
 * mapping would differ between ICU, libc and the built-in provider, and from JavaScript's.
 */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
