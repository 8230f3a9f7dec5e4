import { z } from 'zod';

/** An id made by the server: UUIDv7, so that ids sort by the moment they were made. */
export const Id = z.uuid();

/** A moment on the wire: ISO 8601 in UTC with milliseconds. */
export const Moment = z.iso.datetime();

/** What may never stand in a text: NUL (PostgreSQL cannot hold it) and half of a surrogate pair (no valid UTF-8). */
function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** True when nothing in it breaks the line or rings a bell: no control characters. */
function isOneLine(text: string): boolean {
  return [...text].every((character) => character >= ' ' && character !== '\u007f');
}

/** One line that a person typed: trimmed, 1 to `max` characters, no control characters. */
export function Line(max: number): z.ZodString {
  return z.string().trim().min(1).max(max).refine(isOneLine).refine(isStorable);
}

/** Text that a person typed, several lines allowed: 1 to `max` characters that are not all blank. */
export function Paragraphs(max: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() !== '')
    .refine(isStorable);
}

/** A sentence in both languages, as an owner types it. */
export function BothLanguages(max: number) {
  return z.strictObject({ zh: Line(max), en: Line(max) });
}

/** An answer that says nothing but yes. */
export const Done = z.object({ done: z.literal(true) });

/** Asks for the next page of a list: everything after `after`, which is the last page's `next`. */
export const PageQuery = z.strictObject({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A page of a list; `next` is null on the last one. */
export function Page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
