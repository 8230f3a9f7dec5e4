import { z } from 'zod';
import { FilterShape } from '../../kit/filter/filter.ts';

const Day = z.iso.date().refine((day) => /^[12]\d{3}-/.test(day));

/** How wide the points of a proof are: a day, or a week where days have too few. */
export const proofBuckets = ['day', 'week'] as const;
const ProofBucket = z.enum(proofBuckets);
export type ProofBucket = z.infer<typeof ProofBucket>;

/**
 * What must move for a finding to be proved: a metric of a group, to a value, until a day. `changedOn` is the local day
 * from which the new way holds; what came before it is the baseline.
 */
export const Goal = z.strictObject({
  metric: z.string().min(1).max(100),
  /** The group; all when it names nothing. */
  filter: FilterShape,
  /** A group that nothing was done to; null without one. */
  comparison: FilterShape.nullable(),
  target: z.number(),
  until: Day,
  changedOn: Day.nullable(),
  bucket: ProofBucket,
  baselineDays: z.int().min(14).max(365),
});
export type Goal = z.infer<typeof Goal>;
