import { careWords } from '@zhiyin/domain/care';
import type { CalendarUses } from '#platform/calendars/calendar-uses.ts';
import type { FormUses } from '#platform/forms/form-kinds.ts';

/** The hours in which follow-ups are due. */
export const calendarUses: CalendarUses = async (tx, calendarId) => {
  const row = await tx.db
    .selectFrom('careSettings')
    .select('calendarId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('calendarId', '=', calendarId)
    .executeTakeFirst();
  return row ? [careWords.countsFollowUps] : [];
};

/** The script that is asked. */
export const formUses: FormUses = async (tx) => {
  const row = await tx.db
    .selectFrom('careSettings')
    .select('formId')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  if (!row?.formId) return [];
  return [{ formId: row.formId, words: careWords.asksScript, path: '/settings/follow-ups' }];
};
