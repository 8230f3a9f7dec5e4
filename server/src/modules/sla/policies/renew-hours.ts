import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { beginEdition } from './edition.ts';
import { calendarsFor } from './keep-policy.ts';
import { allPolicies } from './stored-policies.ts';

/** Hours were changed: the policies that count in them know both, the new ones and those that were. */
export async function renewHours(tx: Tx, calendarId: string): Promise<void> {
  const users = (await allPolicies(tx)).filter(({ terms }) => terms.calendarId === calendarId);
  if (users.length === 0) return;
  await beginEdition(tx);
  for (const policy of users) {
    const calendars = JSON.stringify(await calendarsFor(tx, policy.terms, policy));
    await tx.db
      .updateTable('slaPolicies')
      .set({ calendars: sql`${calendars}::jsonb` })
      .where('workspaceId', '=', tx.workspaceId)
      .where('policyId', '=', policy.policyId)
      .execute();
  }
}
