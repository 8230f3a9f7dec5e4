import { z } from 'zod';

/** The six ways a request can be declined, and the HTTP status each travels with. */
export const refusalStatus = {
  invalid: 422,
  unknown: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limit: 429,
} as const;
export type RefusalKind = keyof typeof refusalStatus;

/** The one shape of every answer that is not a success. `message` is in the caller's language. */
export const ErrorAnswer = z.object({
  error: z.object({
    kind: z.enum(['invalid', 'unknown', 'forbidden', 'missing', 'conflict', 'limit', 'fault', 'unavailable']),
    reason: z.string(),
    message: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })),
    /** What the sentence was filled with, and what else a program needs to act on the reason. */
    values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    requestId: z.string(),
  }),
});
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;
