import { z } from 'zod';
import type { Word } from '../words.ts';
import type { Field } from './field.ts';
import { filterLimits, me, type Scalar } from './filter.ts';
import { filterReasons } from './words.ts';

const largest = 1e15;

/** PostgreSQL holds neither NUL nor half a surrogate pair; refusing them here keeps both evaluators alike. */
const Storable = z
  .string()
  .min(1)
  .max(filterLimits.textLength)
  .refine((text) => !text.includes('\u0000') && text.isWellFormed());

/** Years that JavaScript, PostgreSQL and people agree on. */
const hasPlainYear = (text: string): boolean => /^[12]\d{3}-/.test(text);
const Instant = z.iso
  .datetime({ offset: true })
  .refine(hasPlainYear)
  .transform((text) => new Date(text).toISOString());

const byType = {
  text: Storable,
  number: z.number().min(-largest).max(largest),
  money: z.number().int().min(-largest).max(largest),
  moment: Instant,
  day: z.iso.date().refine(hasPlainYear),
  choice: Storable,
  choices: Storable,
  boolean: z.boolean(),
  reference: z.union([z.literal(me), z.uuid().toLowerCase()]),
} as const satisfies Record<Field['type'], z.ZodType<Scalar>>;

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Word };

/** Reads one value as the field's type: ids in lower case, moments in UTC, choices that the field really has. */
export function readValue(field: Field, json: unknown): Read<Scalar> {
  const read = byType[field.type].safeParse(json);
  if (!read.success) return { ok: false, reason: filterReasons.unsuitableValue };
  const isChoice = field.type === 'choice' || field.type === 'choices';
  if (isChoice && field.choices && !field.choices.some((choice) => choice.key === read.data)) {
    return { ok: false, reason: filterReasons.unknownChoice };
  }
  return { ok: true, value: read.data };
}

/** Reads a text to look for inside another. */
export function readNeedle(json: unknown): Read<string> {
  const read = Storable.safeParse(json);
  return read.success ? { ok: true, value: read.data } : { ok: false, reason: filterReasons.unsuitableValue };
}

/** Reads a whole number of seconds, at least one. */
export function readSeconds(json: unknown): Read<number> {
  const read = z.int().min(1).max(filterLimits.seconds).safeParse(json);
  return read.success ? { ok: true, value: read.data } : { ok: false, reason: filterReasons.unsuitableValue };
}

/** Reads a list of values, at least one; the first unsuitable one decides. */
export function readMany(field: Field, json: unknown): Read<readonly Scalar[]> {
  if (!Array.isArray(json) || json.length === 0 || json.length > filterLimits.listValues) {
    return { ok: false, reason: filterReasons.unsuitableValue };
  }
  const values: Scalar[] = [];
  for (const item of json) {
    const read = readValue(field, item);
    if (!read.ok) return read;
    values.push(read.value);
  }
  return { ok: true, value: [...new Set(values)] };
}

/** Reads two values, the first not after the second. */
export function readPair(field: Field, json: unknown): Read<readonly [Scalar, Scalar]> {
  if (!Array.isArray(json) || json.length !== 2) return { ok: false, reason: filterReasons.unsuitableValue };
  const from = readValue(field, json[0]);
  if (!from.ok) return from;
  const to = readValue(field, json[1]);
  if (!to.ok) return to;
  if (from.value > to.value) return { ok: false, reason: filterReasons.wrongOrder };
  return { ok: true, value: [from.value, to.value] };
}
