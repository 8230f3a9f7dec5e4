import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { storable } from '#platform/database/storable.ts';
import { noteWell } from '../accounts/health.ts';
import { askSoon } from './ask-soon.ts';

/** Keeps what a vendor said to ask it with, the latest by each key, and has it asked now. */
export async function keepHints(
  tx: Tx,
  accountId: string,
  hints: Readonly<Record<string, string>>,
): Promise<void> {
  await sql`
    update channel_accounts set hints = hints || ${JSON.stringify(storable(hints))}::jsonb
    where workspace_id = ${tx.workspaceId} and account_id = ${accountId}
  `.execute(tx.db);
  await noteWell(tx, accountId, 'in');
  await askSoon(tx, accountId);
}
