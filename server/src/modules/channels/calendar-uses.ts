import { channelsWords } from '@zhiyin/domain/channels';
import { say } from '@zhiyin/domain/kit';
import type { CalendarUses } from '#platform/calendars/calendar-uses.ts';

/** The chats that keep some hours; archived ones, too, since they can be taken into use again. */
export const calendarUses: CalendarUses = async (tx, calendarId) => {
  const rows = await tx.db
    .selectFrom('widgets')
    .select('name')
    .where('workspaceId', '=', tx.workspaceId)
    .where('calendarId', '=', calendarId)
    .orderBy('widgetId')
    .execute();
  const words = channelsWords.usesCalendar;
  return rows.map(({ name }) => ({ zh: say(words, 'zh', { name }), en: say(words, 'en', { name }) }));
};
