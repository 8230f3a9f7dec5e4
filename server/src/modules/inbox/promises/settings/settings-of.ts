import { type PromiseSettings, promiseReasons } from '@zhiyin/domain/inbox';
import { Calendar, weekOf } from '@zhiyin/domain/kit';
import type { CalendarUses } from '#platform/calendars/calendar-uses.ts';
import { findCalendar } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';

const nineToSix = [{ from: '09:00', to: '18:00' }];
const weekdays = weekOf({ mon: nineToSix, tue: nineToSix, wed: nineToSix, thu: nineToSix, fri: nineToSix });

/** What was chosen, or what a shop begins with. */
export async function settingsOf(tx: Tx): Promise<Omit<PromiseSettings, 'calendar'>> {
  const row = await tx.db
    .selectFrom('promiseSettings')
    .select(['calendarId', 'warnMinutes', 'revision'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row ?? { calendarId: null, warnMinutes: 30, revision: 0 };
}

/** The settings with the hours that follow: those of the calendar chosen, by the clocks of the shop. */
export async function showSettings(tx: Tx): Promise<PromiseSettings> {
  const settings = await settingsOf(tx);
  const { timeZone } = await tx.db
    .selectFrom('workspaces')
    .select('timeZone')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  const { calendarId } = settings;
  const hours = calendarId === null ? null : (await findCalendar(tx, calendarId)).definition;
  const calendar = hours ?? Calendar.parse({ timeZone, week: weekdays, holidays: 'cn' });
  return { ...settings, calendar: { ...calendar, timeZone } };
}

/** Promises count in the calendar that was chosen for them. */
export const calendarUses: CalendarUses = async (tx, calendarId) =>
  (await settingsOf(tx)).calendarId === calendarId ? [promiseReasons.usesCalendar] : [];
