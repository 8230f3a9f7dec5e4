import { z } from 'zod';
import { QuietHours } from '../../kit/calendar/quiet-hours.ts';
import { FilterShape } from '../../kit/filter/filter.ts';
import { Id, Line } from '../../kit/shapes.ts';
import { runRules } from '../../statistics/index.ts';

/** What is looked at each time: an hour, a day or a week of the shop's clock, once it is over. */
export const alertBuckets = ['hour', 'day', 'week'] as const;
export type AlertBucket = (typeof alertBuckets)[number];

/** What makes an alert ring: a line that is crossed, a change, or a pattern that chance seldom makes. */
export const alertKinds = ['level', 'change', 'signal'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Which way a figure has to go for it. */
export const alertSides = ['above', 'below', 'either'] as const;
export type AlertSide = (typeof alertSides)[number];

/** Most alerts of one shop. */
export const alertsMax = 100;

/** When it rings. */
export const AlertTerms = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    side: z.enum(['above', 'below']),
    /** In the metric's unit: a share is 0 to 1, money in minor units. The level itself is neither above nor below. */
    level: z.number().min(-1e12).max(1e12),
    /** So many in a row must be beyond it. */
    inARow: z.int().min(1).max(14),
  }),
  z.strictObject({
    kind: z.literal('change'),
    side: z.enum(alertSides),
    /** At least so much of what it was: 0.5 is half more, or half less. Against the same hour or weekday a week before. */
    by: z.number().min(0.01).max(100),
  }),
  z.strictObject({
    kind: z.literal('signal'),
    side: z.enum(alertSides),
    rules: z.array(z.enum(runRules)).min(1).max(runRules.length),
  }),
]);
export type AlertTerms = z.infer<typeof AlertTerms>;

/** What a preview needs: the figure, how it is looked at and when it rings. */
export const watchedParts = {
  metric: z.string().min(1).max(100),
  /** Of which rows; of all when it names nothing. */
  filter: FilterShape,
  bucket: z.enum(alertBuckets),
  terms: AlertTerms,
  /** Fewer rows behind the figure say nothing; of counts, as few on both sides of a change. */
  casesMin: z.int().min(0).max(100_000),
};

/** What is decided about an alert. */
export const alertParts = {
  ...watchedParts,
  name: Line(80),
  /** Who is rung, and looks after it. */
  ownerId: Id,
  /** From when until when nobody is rung for, by the shop's clock. */
  quiet: QuietHours.nullable(),
  isOn: z.boolean(),
};

/** Patterns need many equal stretches, which the hours of a day are not. */
export function isWatchable({ bucket, terms }: { bucket: AlertBucket; terms: AlertTerms }): boolean {
  return terms.kind !== 'signal' || bucket !== 'hour';
}
