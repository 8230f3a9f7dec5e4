import { type Ticket, ticketMerged, ticketMoved, ticketsHandle, ticketsWords } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { voidApprovalsOf } from '#platform/flows/approvals.ts';
import { place } from '#platform/flows/places.ts';
import { Refusal } from '#platform/refusal.ts';
import { holdTicket } from '../place/hold.ts';
import { stand } from '../place/stand.ts';
import { changeRow, lockLiveTicket } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { showTicket } from '../show-ticket.ts';

/** Closes a ticket as the same as another, which takes over what was said, linked and done. Answers the other one. */
export async function mergeTicket(
  ctx: Context,
  { ticketId, intoId }: { ticketId: string; intoId: string },
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  if (ticketId === intoId) throw new Refusal('conflict', ticketsWords.intoItself);
  return transact(ctx, async (tx) => {
    const { row, flow } = await holdTicket(tx, ticketId);
    const into = await lockLiveTicket(tx, intoId);
    if (into.parentId === ticketId) throw new Refusal('conflict', ticketsWords.parentUnsuitable);
    await voidApprovalsOf(tx, ticketId);
    await takeOver(tx, ticketId, intoId);
    const closed = flow.states.find(({ category }) => category === 'closed');
    if (!closed) throw new Error(`flow ${flow.flowId} has no closed state`);
    await place(tx, { subjectKind: 'ticket', subjectId: ticketId }, flow.flowId, closed);
    // Said first: what is promised of it ends because it was merged, and is not kept by its being closed.
    await announce(tx, ticketMerged, { ...aboutOf(row), intoId });
    if (row.category !== 'closed') await announce(tx, ticketMoved, await stand(tx, row, closed, null));
    await changeRow(tx, ticketId, { mergedIntoId: intoId, spentSeconds: 0 });
    await changeRow(tx, intoId, {
      spentSeconds: into.spentSeconds + row.spentSeconds,
      customerId: into.customerId ?? row.customerId,
    });
    return showTicket(tx, intoId);
  });
}

/** Rows that both have stay with the one merged away, where they harm nobody. */
async function takeOver(tx: Tx, from: string, to: string): Promise<void> {
  const { workspaceId } = tx;
  for (const table of ['ticketComments', 'ticketWork'] as const) {
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
  await sql`
    insert into ticket_conversations (workspace_id, ticket_id, conversation_id, quotes, linked_at, linked_by)
    select workspace_id, ${to}::uuid, conversation_id, quotes, linked_at, linked_by from ticket_conversations
    where workspace_id = ${workspaceId} and ticket_id = ${from} on conflict do nothing
  `.execute(tx.db);
  await tx.db
    .updateTable('tickets')
    .set({ parentId: to })
    .where('workspaceId', '=', workspaceId)
    .where('parentId', '=', from)
    .execute();
}
