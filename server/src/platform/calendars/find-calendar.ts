import { Calendar } from '@zhiyin/domain/kit';
import { calendarWords, type ShopCalendar } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { Refusal } from '../refusal.ts';

const columns = ['calendarId', 'name', 'definition', 'revision', 'changedAt'] as const;

/** Most calendars that a shop keeps. */
export const calendarsMax = 100;

/** The shop's calendars, oldest first. */
export async function allCalendars(tx: Tx): Promise<ShopCalendar[]> {
  const rows = await tx.db
    .selectFrom('calendars')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null)
    .orderBy('calendarId')
    .limit(calendarsMax)
    .execute();
  return rows.map(present);
}

/** One calendar. @throws Refusal `missing`. */
export async function findCalendar(tx: Tx, calendarId: string): Promise<ShopCalendar> {
  const row = await tx.db
    .selectFrom('calendars')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('calendarId', '=', calendarId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', calendarWords.calendarNotFound);
  return present(row);
}

/**
 * As `findCalendar`, for whoever is about to count in it: it is there until their transaction ends, since deleting it
 * waits for them. @throws Refusal `missing`, also for one that was deleted.
 */
export async function holdCalendar(tx: Tx, calendarId: string): Promise<void> {
  const row = await tx.db
    .selectFrom('calendars')
    .select('calendarId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('calendarId', '=', calendarId)
    .where('archivedAt', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', calendarWords.calendarNotFound);
}

interface CalendarRow {
  readonly calendarId: string;
  readonly name: string;
  readonly definition: unknown;
  readonly revision: number;
  readonly changedAt: Date;
}

function present({ definition, changedAt, ...row }: CalendarRow): ShopCalendar {
  return { ...row, definition: Calendar.parse(definition), changedAt: changedAt.toISOString() };
}
