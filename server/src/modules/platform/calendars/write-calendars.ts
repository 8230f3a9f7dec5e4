import type { Calendar } from '@zhiyin/domain/kit';
import {
  calendarChanged,
  calendarCreated,
  calendarDeleted,
  calendarWords,
  manageCalendars,
  type ShopCalendar,
} from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { knownCalendarUses } from '#platform/calendars/calendar-uses.ts';
import { allCalendars, calendarsMax, findCalendar } from '#platform/calendars/find-calendar.ts';
import { type Context, requireMember, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';

interface Draft {
  readonly name: string;
  readonly definition: Calendar;
}

/** The shop's hours, oldest first. */
export async function listCalendars(ctx: Context): Promise<{ items: ShopCalendar[] }> {
  requireMember(ctx);
  return { items: await look(ctx, allCalendars) };
}

export async function createCalendar(ctx: Context, { name, definition }: Draft): Promise<ShopCalendar> {
  requirePermission(ctx, manageCalendars);
  return transact(ctx, async (tx) => {
    if ((await allCalendars(tx)).length >= calendarsMax)
      throw new Refusal('conflict', calendarWords.calendarsMax);
    const calendarId = tx.system.newId();
    const now = tx.system.now();
    await tx.db
      .insertInto('calendars')
      .values({
        workspaceId: tx.workspaceId,
        calendarId,
        name,
        definition: sql`${JSON.stringify(definition)}::jsonb`,
        revision: 1,
        createdAt: now,
        changedAt: now,
      })
      .execute();
    await announce(tx, calendarCreated, { calendarId });
    return findCalendar(tx, calendarId);
  });
}

/** Changes hours, unless somebody did so since the revision that was edited. */
export async function changeCalendar(
  ctx: Context,
  calendarId: string,
  { name, definition, after }: Draft & { readonly after: number },
): Promise<ShopCalendar> {
  requirePermission(ctx, manageCalendars);
  return transact(ctx, async (tx) => {
    await findCalendar(tx, calendarId);
    const { numUpdatedRows } = await tx.db
      .updateTable('calendars')
      .set({
        name,
        definition: sql`${JSON.stringify(definition)}::jsonb`,
        revision: after + 1,
        changedAt: tx.system.now(),
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('calendarId', '=', calendarId)
      .where('revision', '=', after)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('conflict', calendarWords.calendarChangedMeanwhile);
    await announce(tx, calendarChanged, { calendarId });
    return findCalendar(tx, calendarId);
  });
}

/**
 * Takes hours away that nothing counts in. @throws Refusal `conflict` naming what still does, so that no promise loses
 * its hours.
 */
export async function deleteCalendar(ctx: Context, calendarId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageCalendars);
  return transact(ctx, async (tx) => {
    const row = await tx.db
      .selectFrom('calendars')
      .select('calendarId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('calendarId', '=', calendarId)
      .where('archivedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refusal('missing', calendarWords.calendarNotFound);
    const uses = await Promise.all(knownCalendarUses.of(tx.system).map((usesOf) => usesOf(tx, calendarId)));
    const named = uses.flat().map((one) => one[tx.locale]);
    if (named.length > 0) {
      const list = named.join(tx.locale === 'zh' ? '、' : ', ');
      throw new Refusal('conflict', calendarWords.calendarInUse, { uses: list });
    }
    await tx.db
      .updateTable('calendars')
      .set({ archivedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('calendarId', '=', calendarId)
      .execute();
    await announce(tx, calendarDeleted, { calendarId });
    return { done: true };
  });
}
