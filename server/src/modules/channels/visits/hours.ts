import { isOpen, nextOpening } from '@zhiyin/domain/kit';
import { findCalendar } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';

/** Whether somebody is there by the hours of a calendar, and when they next are; always open without a calendar. */
export async function hoursNow(
  tx: Tx,
  calendarId: string | null,
): Promise<{ isOpen: boolean; opensAt: string | null }> {
  if (calendarId === null) return { isOpen: true, opensAt: null };
  const { definition } = await findCalendar(tx, calendarId);
  const now = tx.system.now();
  if (isOpen(definition, now)) return { isOpen: true, opensAt: null };
  return { isOpen: false, opensAt: nextOpening(definition, now)?.toISOString() ?? null };
}
