import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { shareQuotes } from '../quotes.ts';

/** Moves what belongs to a ticket to another. Rows that both have stay with the first, where they harm nobody. */
export async function takeOver(tx: Tx, from: string, to: string): Promise<void> {
  const { workspaceId } = tx;
  for (const table of ['ticketComments', 'ticketItems', 'ticketWork'] as const) {
    await tx.db
      .updateTable(table)
      .set({ ticketId: to })
      .where('workspaceId', '=', workspaceId)
      .where('ticketId', '=', from)
      .execute();
  }
  await sql`
    insert into ticket_watchers (workspace_id, ticket_id, member_id)
    select workspace_id, ${to}::uuid, member_id from ticket_watchers
    where workspace_id = ${workspaceId} and ticket_id = ${from} on conflict do nothing
  `.execute(tx.db);
  await shareQuotes(tx, from, to);
  await takeOverLinks(tx, from, to);
  await tx.db
    .updateTable('tickets')
    .set({ parentId: to })
    .where('workspaceId', '=', workspaceId)
    .where('parentId', '=', from)
    .execute();
}

/** Links from either end; what would link the other to itself is left behind. */
async function takeOverLinks(tx: Tx, from: string, to: string): Promise<void> {
  await sql`
    insert into ticket_links (workspace_id, ticket_id, other_id, kind, linked_at)
    select workspace_id,
      case when ticket_id = ${from}::uuid then ${to}::uuid else ticket_id end,
      case when other_id = ${from}::uuid then ${to}::uuid else other_id end,
      kind, linked_at
    from ticket_links
    where workspace_id = ${tx.workspaceId} and (ticket_id = ${from} or other_id = ${from})
      and ticket_id <> ${to} and other_id <> ${to}
    on conflict do nothing
  `.execute(tx.db);
  await tx.db
    .deleteFrom('ticketLinks')
    .where('workspaceId', '=', tx.workspaceId)
    .where((is) => is.or([is('ticketId', '=', from), is('otherId', '=', from)]))
    .execute();
}
