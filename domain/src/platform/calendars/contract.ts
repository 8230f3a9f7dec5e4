import { z } from 'zod';
import { Calendar } from '../../kit/calendar/calendar.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Line, Moment } from '../../kit/shapes.ts';
import { manageCalendars } from '../permissions.ts';

/** Hours of the shop under a name, for chats, promises and shifts to use. */
export const ShopCalendar = z.object({
  calendarId: Id,
  name: z.string(),
  definition: Calendar,
  /** Counts changes; a change names the one it was made of. */
  revision: z.number().int(),
  changedAt: Moment,
});
export type ShopCalendar = z.infer<typeof ShopCalendar>;

const CalendarDraft = { name: Line(80), definition: Calendar };

export const listCalendars = endpoint('platform.list-calendars', {
  method: 'GET',
  path: '/calendars',
  may: 'member',
  words: { zh: '列出营业时间', en: 'List business hours' },
  response: z.object({ items: z.array(ShopCalendar) }),
});

export const createCalendar = endpoint('platform.create-calendar', {
  method: 'POST',
  path: '/calendars',
  may: manageCalendars,
  words: { zh: '新建营业时间', en: 'Create business hours' },
  body: z.strictObject(CalendarDraft),
  response: ShopCalendar,
});

export const changeCalendar = endpoint('platform.change-calendar', {
  method: 'PUT',
  path: '/calendars/:calendarId',
  may: manageCalendars,
  words: { zh: '修改营业时间', en: 'Change business hours' },
  params: z.strictObject({ calendarId: Id }),
  /** `after` is the revision that was edited: whoever edited an older one is told so. */
  body: z.strictObject({ ...CalendarDraft, after: z.number().int().min(1) }),
  response: ShopCalendar,
});

/** Refused while anything counts in them; the answer says what does. */
export const deleteCalendar = endpoint('platform.delete-calendar', {
  method: 'DELETE',
  path: '/calendars/:calendarId',
  may: manageCalendars,
  words: { zh: '删除营业时间', en: 'Delete business hours' },
  params: z.strictObject({ calendarId: Id }),
  response: Done,
});
