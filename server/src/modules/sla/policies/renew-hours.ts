import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { datedHours } from '../team-hours/dated-hours.ts';
import { allTeamHours } from '../team-hours/stored-hours.ts';
import { beginEdition } from './edition.ts';
import { calendarsFor } from './keep-policy.ts';
import { allPolicies } from './stored-policies.ts';

/** Hours were changed: what counts in them knows both, the new ones and those that were. */
export async function renewHours(tx: Tx, calendarId: string): Promise<void> {
  const policies = (await allPolicies(tx)).filter(({ terms }) => terms.calendarId === calendarId);
  const teams = (await allTeamHours(tx)).filter((one) => one.calendarId === calendarId);
  if (policies.length + teams.length === 0) return;
  await beginEdition(tx);
  for (const policy of policies) {
    const calendars = JSON.stringify(await calendarsFor(tx, policy.terms, policy));
    await tx.db
      .updateTable('slaPolicies')
      .set({ calendars: sql`${calendars}::jsonb` })
      .where('workspaceId', '=', tx.workspaceId)
      .where('policyId', '=', policy.policyId)
      .execute();
  }
  for (const { teamId, calendars: earlier } of teams) {
    const calendars = JSON.stringify(await datedHours(tx, calendarId, earlier));
    await tx.db
      .updateTable('slaTeamHours')
      .set({ calendars: sql`${calendars}::jsonb` })
      .where('workspaceId', '=', tx.workspaceId)
      .where('teamId', '=', teamId)
      .execute();
  }
}
