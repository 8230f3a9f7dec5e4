import { say } from '@zhiyin/domain/kit';
import { slaWords } from '@zhiyin/domain/sla';
import { allTeams } from '#modules/people';
import type { CalendarUses } from '#platform/calendars/calendar-uses.ts';
import type { Tx } from '#platform/context.ts';
import { allTeamHours } from '../team-hours/stored-hours.ts';

/** The service levels that count in some hours, and the teams. */
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
  const policies = rows.map(({ name }) => ({
    zh: say(words, 'zh', { name }),
    en: say(words, 'en', { name }),
  }));
  return [...policies, ...(await teamsIn(tx, calendarId))];
};

async function teamsIn(tx: Tx, calendarId: string) {
  const ids = (await allTeamHours(tx)).flatMap((one) => (one.calendarId === calendarId ? one.teamId : []));
  if (ids.length === 0) return [];
  const words = slaWords.teamUsesCalendar;
  // A team that was archived holds no hours back.
  return (await allTeams(tx, false))
    .filter(({ teamId }) => ids.includes(teamId))
    .map(({ name }) => ({ zh: say(words, 'zh', { name }), en: say(words, 'en', { name }) }));
}
