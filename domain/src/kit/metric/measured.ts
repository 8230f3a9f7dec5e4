import { z } from 'zod';

/**
 * One number and what it rests on. `value` is null when nothing can be said, which is not 0.
 *
 * - `n`: the rows behind it; opening the number lists as many.
 * - `sum` and `over`: what was divided by what, for shares, ratios and rates, so that numbers can be added up rightly;
 *   null for all else. Of a share `over` is `n`, and `sum` says how many rows hold.
 * - `low` and `high`: the 95 % interval, null where none is defined or nothing can be said.
 * - `isSmall`: too few rows to build on; count, sum and distinct never are.
 */
export const Measured = z.object({
  value: z.number().nullable(),
  n: z.int().min(0),
  sum: z.number().nullable(),
  over: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  isSmall: z.boolean(),
});
export type Measured = z.infer<typeof Measured>;
