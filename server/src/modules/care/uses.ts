import { careWords } from '@zhiyin/domain/care';
import type { CalendarUses } from '#platform/calendars/calendar-uses.ts';
import type { FormUses } from '#platform/forms/form-kinds.ts';
import { readSettings, scriptsOf } from './settings.ts';

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

/** The scripts that are asked. */
export const formUses: FormUses = async (tx) => {
  const use = { words: careWords.asksScript, path: '/settings/follow-ups' };
  return [...scriptsOf(await readSettings(tx))].map((formId) => ({ formId, ...use }));
};
