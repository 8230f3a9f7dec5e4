import type { z } from 'zod';

const marked = new WeakSet<z.ZodType>();

/**
 * Marks what people wrote in an answer of the API: of it, whoever may not see sensitive data gets what
 * `maskSensitive` leaves. Of records and lists every text within counts.
 *
 * @example z.object({ ticketId: Id, description: written(z.string()) })
 */
export function written<Schema extends z.ZodType>(schema: Schema): Schema {
  const own = schema.clone();
  marked.add(own);
  return own;
}

/** True for a schema that `written` marked. */
export function isWritten(schema: z.ZodType): boolean {
  return marked.has(schema);
}
