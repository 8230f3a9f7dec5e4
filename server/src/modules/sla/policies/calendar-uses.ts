import { say } from '@zhiyin/domain/kit';
import { slaWords } from '@zhiyin/domain/sla';
import type { CalendarUses } from '#platform/calendars/calendar-uses.ts';

/** The service levels that count in some hours. */
export const calendarUses: CalendarUses = async (tx, calendarId) => {
  const rows = await tx.db
    .selectFrom('slaPolicies')
    .select('name')
    .where('workspaceId', '=', tx.workspaceId)
    .where('calendarId', '=', calendarId)
    .where('archivedAt', 'is', null)
    .orderBy('sortOrder')
    .execute();
  const words = slaWords.usesCalendar;
  return rows.map(({ name }) => ({ zh: say(words, 'zh', { name }), en: say(words, 'en', { name }) }));
};
