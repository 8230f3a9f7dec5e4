import { inboxRead } from '@zhiyin/domain/inbox';
import { slaManage, slaWords, type TeamHours, teamHoursChanged } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { allTeams } from '#modules/people';
import { holdCalendar } from '#platform/calendars/find-calendar.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { beginEdition } from '../policies/edition.ts';
import { datedHours } from './dated-hours.ts';
import { allTeamHours } from './stored-hours.ts';

type Answer = { items: TeamHours[] };

export async function listTeamHours(ctx: Context): Promise<Answer> {
  requirePermission(ctx, inboxRead);
  return look(ctx, presentHours);
}

/** Gives a team hours of its own, or none: its clocks under way are looked at again. */
export async function changeTeamHours(
  ctx: Context,
  { teamId, calendarId }: { readonly teamId: string; readonly calendarId: string | null },
): Promise<Answer> {
  requirePermission(ctx, slaManage);
  return transact(ctx, async (tx) => {
    const isThere = (await allTeams(tx, false)).some((team) => team.teamId === teamId);
    if (!isThere) throw new Refusal('missing', slaWords.teamNotFound);
    await beginEdition(tx);
    const before = (await allTeamHours(tx)).find((one) => one.teamId === teamId);
    if (calendarId === null) await forget(tx, teamId);
    if (calendarId !== null) {
      await holdCalendar(tx, calendarId);
      await keep(tx, teamId, calendarId);
    }
    await announce(tx, teamHoursChanged, { teamId, from: before?.calendarId ?? null, to: calendarId });
    return presentHours(tx);
  });
}

async function presentHours(tx: Tx): Promise<Answer> {
  const all = await allTeamHours(tx);
  return { items: all.map(({ teamId, calendarId }) => ({ teamId, calendarId })) };
}

async function forget(tx: Tx, teamId: string): Promise<void> {
  await tx.db
    .deleteFrom('slaTeamHours')
    .where('workspaceId', '=', tx.workspaceId)
    .where('teamId', '=', teamId)
    .execute();
}

/** Another calendar is other hours from the start; only a change of the same one is remembered as a change. */
async function keep(tx: Tx, teamId: string, calendarId: string): Promise<void> {
  const calendars = sql<string>`${JSON.stringify(await datedHours(tx, calendarId, []))}::jsonb`;
  await tx.db
    .insertInto('slaTeamHours')
    .values({ workspaceId: tx.workspaceId, teamId, calendarId, calendars })
    .onConflict((row) => row.columns(['workspaceId', 'teamId']).doUpdateSet({ calendarId, calendars }))
    .execute();
}
