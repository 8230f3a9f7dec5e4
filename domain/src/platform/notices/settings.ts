import { z } from 'zod';
import { MinuteOfDay, quietHoursParts } from '../../kit/calendar/quiet-hours.ts';
import { weekdays } from '../../kit/calendar/weekday.ts';

const Days = z.array(z.enum(weekdays)).max(7);

/** Mails of notices: one each, all in one mail a day, or none. */
export const noticeMails = ['each', 'daily', 'none'] as const;

/** What comes in quiet hours: told when they are over, or in the daily mail. */
export const heldNotices = ['later', 'daily'] as const;

/** Hours in which nothing is pushed or mailed, by the member's own clock. */
export const NoticeQuiet = z
  .strictObject({
    ...quietHoursParts,
    /** On which days they begin. */
    days: Days,
    /** Days that are quiet from midnight to midnight. Not all seven: what waits must come some day. */
    wholeDays: Days.refine((days) => new Set(days).size < 7),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'] });
export type NoticeQuiet = z.infer<typeof NoticeQuiet>;

/** When a member is told. The bell rings at once, whatever stands here. */
export const NoticeSettings = z.strictObject({
  mail: z.enum(noticeMails),
  /** A notice is mailed when it has not been read in the console for so long. */
  mailAfterMinutes: z.int().min(0).max(1440),
  quiet: NoticeQuiet.nullable(),
  held: z.enum(heldNotices),
  /** When the daily mail goes out. */
  dailyAt: MinuteOfDay,
  /** What is urgent passes quiet hours, and does not wait for the daily mail. */
  isUrgentLoud: z.boolean(),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;

/** Until the shop or the member chooses otherwise. */
export const initialNoticeSettings: NoticeSettings = {
  mail: 'each',
  mailAfterMinutes: 10,
  quiet: null,
  held: 'later',
  dailyAt: 9 * 60,
  isUrgentLoud: true,
};
