import { z } from 'zod';

/** A time of day, in minutes since midnight. */
export const MinuteOfDay = z.int().min(0).max(1439);

/** From when until when it is quiet; over midnight when it ends before it begins. */
export const quietHoursParts = { from: MinuteOfDay, to: MinuteOfDay };

/** Hours in which nobody is disturbed, every day. */
export const QuietHours = z
  .strictObject(quietHoursParts)
  .refine(({ from, to }) => from !== to, { path: ['to'] });
export type QuietHours = z.infer<typeof QuietHours>;
