import {
  type Ticket,
  TicketAnswers,
  TicketPriority,
  ticketCreated,
  ticketSplit,
  ticketsHandle,
} from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { insertTicket } from '../insert-ticket.ts';
import { lockLiveTicket } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { showTicket } from '../show-ticket.ts';

interface Splitting {
  readonly ticketId: string;
  readonly title: string;
  readonly commentIds: readonly string[];
}

/** Makes a ticket of a part of another: of its type, for its customer, caused by it. Answers the new one. */
export async function splitTicket(ctx: Context, { ticketId, title, commentIds }: Splitting): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    const { typeId, teamId, customerId } = row;
    const created = await insertTicket(tx, {
      ...{ typeId, title, description: '', teamId, customerId, parentId: null, items: [] },
      answers: TicketAnswers.parse(row.answers),
      priority: TicketPriority.parse(row.priority),
    });
    await announce(tx, ticketCreated, created);
    const newTicketId = created.ticketId;
    const { workspaceId } = tx;
    if (commentIds.length > 0) {
      await tx.db
        .updateTable('ticketComments')
        .set({ ticketId: newTicketId })
        .where('workspaceId', '=', workspaceId)
        .where('ticketId', '=', ticketId)
        .where('commentId', 'in', [...commentIds])
        .execute();
    }
    await sql`
      insert into ticket_conversations (workspace_id, ticket_id, conversation_id, quotes, linked_at, linked_by)
      select workspace_id, ${newTicketId}::uuid, conversation_id, quotes, linked_at, linked_by
      from ticket_conversations where workspace_id = ${workspaceId} and ticket_id = ${ticketId}
    `.execute(tx.db);
    const link = { ticketId: newTicketId, otherId: ticketId, kind: 'caused-by', linkedAt: tx.system.now() };
    await tx.db
      .insertInto('ticketLinks')
      .values({ workspaceId, ...link })
      .execute();
    await announce(tx, ticketSplit, { ...aboutOf(row), newTicketId });
    return showTicket(tx, newTicketId);
  });
}
