import { linkKinds, type TicketLink } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { entriesOf } from './queries.ts';

const Kind = z.enum(linkKinds);

/** The links of a ticket from both ends, those to tickets the caller may not see left out. */
export async function linksOf(tx: Tx, ticketId: string): Promise<TicketLink[]> {
  const rows = await tx.db
    .selectFrom('ticketLinks')
    .select(['ticketId', 'otherId', 'kind'])
    .where('workspaceId', '=', tx.workspaceId)
    .where((is) => is.or([is('ticketId', '=', ticketId), is('otherId', '=', ticketId)]))
    .orderBy('linkedAt')
    .execute();
  const farEnd = (row: { ticketId: string; otherId: string }) =>
    row.ticketId === ticketId ? row.otherId : row.ticketId;
  const tickets = await entriesOf(tx, rows.map(farEnd));
  return rows.flatMap((row) => {
    const ticket = tickets.get(farEnd(row));
    return ticket ? [{ kind: Kind.parse(row.kind), isFrom: row.ticketId === ticketId, ticket }] : [];
  });
}
