import { channelsWords, fitsChat } from '@zhiyin/domain/channels';
import { findCalendar } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';
import { findForm, findFormRow } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';

/** Refuses a chat that names a form or hours that are not there. */
export async function requireParts(
  tx: Tx,
  parts: { formId?: string | null | undefined; calendarId?: string | null | undefined },
): Promise<void> {
  if (parts.formId) {
    const { archivedAt, publishedVersion } = await findFormRow(tx, parts.formId);
    if (archivedAt !== null || publishedVersion === 0) {
      throw new Refusal('conflict', channelsWords.formNotInUse);
    }
    const { definition } = await findForm(tx, parts.formId);
    if (!fitsChat(definition)) throw new Refusal('conflict', channelsWords.formNotForChats);
  }
  if (parts.calendarId) await findCalendar(tx, parts.calendarId);
}
