import { z } from 'zod';

/** How far back the DSR scores look: third parties’ copies of the rule say both. */
export const dsrWindows = ['6 months', '90 days'] as const;
export type DsrWindow = (typeof dsrWindows)[number];

/** What figures take from the shop itself. Money in minor units of the shop's currency. */
export const MeasureSettings = z.strictObject({
  /** The time of the service level: answered within so many seconds is in time. */
  answerWithinSeconds: z.int().min(1).max(86_400),
  /** Coming again about the same matter within so many days makes a contact unresolved. */
  repeatDays: z.int().min(1).max(90),
  /** What an hour of an agent costs. */
  hourCost: z.int().min(0).max(10_000_000),
  /** What every contact costs beside: platform, software, room. */
  contactCost: z.int().min(0).max(10_000_000),
  /** Ratings older than that no longer count in the DSR scores. */
  dsrWindow: z.enum(dsrWindows).default('6 months'),
});
export type MeasureSettings = z.infer<typeof MeasureSettings>;

/** What a shop begins with. Nothing costs anything until somebody says so. */
export const firstMeasureSettings: MeasureSettings = {
  answerWithinSeconds: 180,
  repeatDays: 7,
  hourCost: 0,
  contactCost: 0,
  dsrWindow: '6 months',
};
