import { type TicketEntry, type TicketQuery, ticketsRead } from '@zhiyin/domain/tickets';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { namedTickets, presentEntries } from '../queries.ts';
import type { TicketRow } from '../rows.ts';
import { narrowed } from './narrowed.ts';

/** Tickets without a date, or without a promise that runs, stand behind all that have one. */
const never = new Date('9999-01-01T00:00:00.000Z');

interface Order {
  readonly by: RawBuilder<Date>;
  readonly isRising: boolean;
  readonly of: (row: TicketRow) => Date;
}

const orders: Record<TicketQuery['order'], Order> = {
  changed: { by: sql`tickets.changed_at`, isRising: false, of: ({ changedAt }) => changedAt },
  opened: { by: sql`tickets.opened_at`, isRising: false, of: ({ openedAt }) => openedAt },
  due: {
    by: sql`coalesce(tickets.due_at, ${never}::timestamptz)`,
    isRising: true,
    of: ({ dueAt }) => dueAt ?? never,
  },
  promise: {
    // Cursors know no less than a millisecond.
    by: sql`coalesce(date_trunc('milliseconds', tickets.promised_at), ${never}::timestamptz)`,
    isRising: true,
    of: ({ promisedAt }) => promisedAt ?? never,
  },
};

/** Tickets that the caller may see, narrowed and in an order, a page at a time. */
export async function listTickets(
  ctx: Context,
  { after, limit, order, ...by }: TicketQuery,
): Promise<{ items: TicketEntry[]; next: string | null }> {
  requirePermission(ctx, ticketsRead);
  const start = momentCursor.read(after);
  const { by: sorted, isRising, of } = orders[order];
  const way = isRising ? 'asc' : 'desc';
  return look(ctx, async (tx) => {
    let rows = namedTickets(tx).where(narrowed(tx, by));
    if (start) {
      const behind = isRising ? sql`>` : sql`<`;
      rows = rows.where(
        sql<SqlBool>`(${sorted}, tickets.ticket_id) ${behind} (${start.at}, ${start.id}::uuid)`,
      );
    }
    const found = await rows
      .orderBy(sorted, way)
      .orderBy('tickets.ticketId', way)
      .limit(limit + 1)
      .execute();
    const page = asPage(found, limit, (last) => momentCursor.write(of(last), last.ticketId));
    return { ...page, items: await presentEntries(tx, page.items) };
  });
}
