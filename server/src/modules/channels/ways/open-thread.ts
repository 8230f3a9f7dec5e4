import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { findAccountRow } from '../accounts/rows.ts';
import { adapterOf } from '../adapters/registry.ts';
import { sessionOf } from '../adapters/session.ts';
import { idOf } from '../arrivals/arrival-ids.ts';
import { beginLetterThread } from '../letters/begin-letter-thread.ts';
import type { VendorWay } from './ways-to.ts';

/**
 * The chat that a way leads to, begun by the shop where the customer has not: what they answer there is known to be
 * theirs. Answers its id, which the transaction holds: two who begin it at once begin one.
 */
export async function openThread(tx: Tx, way: VendorWay, subject: string): Promise<string> {
  if (way.threadId !== null) return holdThread(tx, way.threadId);
  const row = await findAccountRow(tx, way.accountId);
  const { opens } = adapterOf(tx.system, row.kind);
  if (!opens || way.address === null) throw new Error('a way that leads nowhere was taken');
  const thread = opens.thread(sessionOf(tx.system, row), way.address);
  const threadKey = thread.threadKey ?? `begun ${tx.system.newId()}`;
  const threadId = idOf(way.accountId, threadKey);
  const letter = way.isLetter
    ? await beginLetterThread(tx, { accountId: way.accountId, threadKey, to: way.address })
    : {};
  const address = { ...thread.address, ...(way.isLetter && { subject, isFirst: 'yes' }), ...letter };
  await sql`
    insert into channel_threads (workspace_id, thread_id, account_id, thread_key, customer_id, address, created_at)
    values (${tx.workspaceId}, ${threadId}, ${way.accountId}, ${threadKey}, ${way.customerId},
      ${JSON.stringify(address)}::jsonb, ${tx.system.now()})
    on conflict (workspace_id, thread_id) do nothing
  `.execute(tx.db);
  return holdThread(tx, threadId);
}

async function holdThread(tx: Tx, threadId: string): Promise<string> {
  await sql`
    select from channel_threads where workspace_id = ${tx.workspaceId} and thread_id = ${threadId} for update
  `.execute(tx.db);
  return threadId;
}
