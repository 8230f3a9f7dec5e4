import type { DatedCalendar } from '@zhiyin/domain/sla';
import { findCalendar } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';

/** How many changes of hours are remembered; clocks older than those count in the oldest. */
const calendarsMax = 20;

/** Hours as they are now behind what they were earlier. @throws Refusal `missing` when there is no such calendar. */
export async function datedHours(
  tx: Tx,
  calendarId: string,
  earlier: readonly DatedCalendar[],
): Promise<readonly DatedCalendar[]> {
  const now = (await findCalendar(tx, calendarId)).definition;
  const last = earlier.at(-1);
  if (last && JSON.stringify(last.calendar) === JSON.stringify(now)) return earlier;
  const from = last ? tx.system.now() : new Date(0);
  return [...earlier, { from, calendar: now }].slice(-calendarsMax);
}
