import { Calendar } from '@zhiyin/domain/kit';
import type { DatedCalendar } from '@zhiyin/domain/sla';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

/** Hours with what they were before, as policies and teams keep them. */
export const DatedCalendars = z.array(z.object({ from: z.coerce.date(), calendar: Calendar }));

/** The hours of a team. */
export interface StoredHours {
  readonly teamId: string;
  readonly calendarId: string;
  readonly calendars: readonly DatedCalendar[];
}

/** The teams that have hours of their own. */
export async function allTeamHours(tx: Tx): Promise<StoredHours[]> {
  const rows = await tx.db
    .selectFrom('slaTeamHours')
    .select(['teamId', 'calendarId', 'calendars'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('teamId')
    .execute();
  return rows.map((row) => ({ ...row, calendars: DatedCalendars.parse(row.calendars) }));
}
