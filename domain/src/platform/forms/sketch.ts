import { z } from 'zod';
import { Question } from '../../kit/form/form.ts';
import type { Locale } from '../../kit/words.ts';

/** A text that a database can hold: no NUL, no half of a surrogate pair. */
const Storable = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed());

/** A sentence that may still have to be written. */
const Sketched = (max: number) =>
  z.strictObject({ zh: Storable(max), en: Storable(max) } satisfies Record<Locale, z.ZodType>);

const Settings = z.record(z.string(), z.unknown()).refine(isStorable);

/**
 * A form as it is being built: nothing of it has to be right yet, only storable. What `parseForm` says of it is shown
 * beside it.
 */
export const FormSketch = z.strictObject({
  title: Sketched(200),
  sections: z
    .array(
      z.strictObject({
        key: Storable(60),
        label: Sketched(200),
        weight: z.number().positive().max(1000).optional(),
      }),
    )
    .max(20)
    .default([]),
  questions: z
    .array(
      Question.extend({
        key: Storable(60),
        kind: Storable(60),
        label: Sketched(500),
        help: Sketched(2000).optional(),
        section: Storable(60).optional(),
        settings: Settings.default({}),
      }),
    )
    .max(100),
});
export type FormSketch = z.infer<typeof FormSketch>;

/** Whether all texts in it can be stored, and it is no deeper than settings ever are. */
function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return Storable(20_000).safeParse(value).success;
  if (typeof value !== 'object' || value === null) return true;
  if (depth > 8) return false;
  return Object.entries(value).every(
    ([key, member]) => isStorable(key, depth + 1) && isStorable(member, depth + 1),
  );
}
