import {
  inboxRead,
  type PromiseSettings,
  promiseReasons,
  promiseSettingsChanged,
  promisesManage,
} from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { holdCalendar } from '#platform/calendars/find-calendar.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { settingsOf, showSettings } from './settings-of.ts';

export async function getPromiseSettings(ctx: Context): Promise<PromiseSettings> {
  requirePermission(ctx, inboxRead);
  return look(ctx, showSettings);
}

/** Sets whose hours count and when to warn, from the next promise on. */
export async function changePromiseSettings(
  ctx: Context,
  settings: Omit<PromiseSettings, 'calendar'>,
): Promise<PromiseSettings> {
  requirePermission(ctx, promisesManage);
  const { calendarId, warnMinutes } = settings;
  return transact(ctx, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`promises ${tx.workspaceId}`}, 0))`.execute(
      tx.db,
    );
    const before = await settingsOf(tx);
    if (before.revision !== settings.revision) {
      throw new Refusal('conflict', promiseReasons.changedMeanwhile);
    }
    if (calendarId !== null) await holdCalendar(tx, calendarId);
    const told = { calendarId, warnMinutes, revision: before.revision + 1, changedAt: tx.system.now() };
    await tx.db
      .insertInto('promiseSettings')
      .values({ workspaceId: tx.workspaceId, ...told })
      .onConflict((row) => row.column('workspaceId').doUpdateSet(told))
      .execute();
    await announce(tx, promiseSettingsChanged, {
      settingsId: null,
      fromCalendarId: before.calendarId,
      toCalendarId: calendarId,
      fromWarnMinutes: before.warnMinutes,
      toWarnMinutes: warnMinutes,
    });
    return showSettings(tx);
  });
}
