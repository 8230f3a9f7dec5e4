import { channelsWords } from '@zhiyin/domain/channels';
import { findCalendar } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';
import { findFormRow } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';

/** Refuses a chat that names a form or hours that are not there. */
export async function requireParts(
  tx: Tx,
  parts: { formId?: string | null | undefined; calendarId?: string | null | undefined },
): Promise<void> {
  if (parts.formId) {
    const { archivedAt } = await findFormRow(tx, parts.formId);
    if (archivedAt !== null) throw new Refusal('conflict', channelsWords.formNotInUse);
  }
  if (parts.calendarId) await findCalendar(tx, parts.calendarId);
}
