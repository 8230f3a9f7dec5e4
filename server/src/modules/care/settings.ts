import { CareSettings, firstCareSettings, readyScript, scriptKey } from '@zhiyin/domain/care';
import { addOpenSeconds } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { createForm } from '#modules/platform';
import { findCalendar } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';
import { findFormByKey } from '#platform/forms/find-form.ts';

/** How the shop follows up; what it never said is as at first. */
export async function readSettings(tx: Tx): Promise<CareSettings> {
  const row = await tx.db
    .selectFrom('careSettings')
    .select('settings')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  const said = CareSettings.partial().safeParse(row?.settings ?? {}).data ?? {};
  return CareSettings.parse({ ...firstCareSettings, ...said });
}

/** Keeps how the shop follows up. */
export async function writeSettings(tx: Tx, settings: CareSettings): Promise<void> {
  const { calendarId, formId } = settings;
  const row = { settings: sql<string>`${JSON.stringify(settings)}::jsonb`, calendarId, formId };
  await tx.db
    .insertInto('careSettings')
    .values({ workspaceId: tx.workspaceId, ...row })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(row))
    .execute();
}

/** Every form that follow-ups are asked by. */
export function scriptsOf({ formId, scripts }: Pick<CareSettings, 'formId' | 'scripts'>): Set<string> {
  return new Set([...(formId === null ? [] : [formId]), ...Object.values(scripts)]);
}

/** Gives a new shop its first script, once. */
export async function beginWithScript(tx: Tx): Promise<void> {
  const settings = await readSettings(tx);
  if (settings.formId !== null) return;
  const there = await findFormByKey(tx, scriptKey);
  const formId = there?.formId ?? (await createForm(tx, scriptKey, readyScript)).formId;
  await writeSettings(tx, { ...settings, formId });
}

/** When a follow-up that is asked for now is due: after so many hours in which the calendar is open. */
export async function dueAtOf(tx: Tx, { calendarId, dueHours }: CareSettings): Promise<Date> {
  const now = tx.system.now();
  const plain = new Date(now.getTime() + dueHours * 3_600_000);
  if (calendarId === null) return plain;
  const { definition } = await findCalendar(tx, calendarId);
  // Hours that never open again would promise nothing: then it counts around the clock.
  return addOpenSeconds(definition, now, dueHours * 3600) ?? plain;
}
