import { CareSettings, careManage, careSettingsChanged } from '@zhiyin/domain/care';
import { holdCalendar } from '#platform/calendars/find-calendar.ts';
import { type Change, saidOf } from '#platform/change.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findFormRow } from '#platform/forms/find-form.ts';
import { readSettings, scriptsOf, writeSettings } from '../settings.ts';

export async function getCareSettings(ctx: Context): Promise<CareSettings> {
  requirePermission(ctx, careManage);
  return look(ctx, readSettings);
}

/** Changes how the shop follows up, for what is asked for from now on. @throws Refusal `missing` for a calendar or form that is gone. */
export async function changeCareSettings(ctx: Context, given: Change<CareSettings>): Promise<CareSettings> {
  requirePermission(ctx, careManage);
  return transact(ctx, async (tx) => {
    const before = await readSettings(tx);
    const change = saidOf<CareSettings>(given);
    const after = CareSettings.parse({ ...before, ...change });
    if (after.calendarId !== null && after.calendarId !== before.calendarId)
      await holdCalendar(tx, after.calendarId);
    const known = scriptsOf(before);
    for (const formId of scriptsOf(after)) if (!known.has(formId)) await findFormRow(tx, formId);
    await writeSettings(tx, after);
    const { workspaceId } = tx;
    await announce(tx, careSettingsChanged, { workspaceId, fields: Object.keys(change), isOn: after.isOn });
    return after;
  });
}
