import type { ClockView, readTicketClocks as single, UrgentTicket } from '@zhiyin/domain/sla';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import type { z } from 'zod';
import { entriesOf, isVisible, requireTicket } from '#modules/tickets';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { clocksOfSubject } from '../clocks/clock-rows.ts';
import { type AskedUrgent, mostUrgentOf, pageOfUrgent, type Seen } from '../clocks/urgent-clocks.ts';
import { viewClocks } from '../clocks/view-clock.ts';
import { policyOver } from '../policies/policy-over.ts';

/** Every promise of a ticket, and the policy it is under. */
export async function readTicketClocks(
  ctx: Context,
  { ticketId }: { readonly ticketId: string },
): Promise<z.infer<typeof single.response>> {
  requirePermission(ctx, ticketsRead);
  return look(ctx, async (tx) => {
    await requireTicket(tx, ticketId);
    const clocks = await clocksOfSubject(tx, ticketId, false);
    return { ...(await policyOver(tx, ticketId)), clocks: await viewClocks(tx, clocks) };
  });
}

/** The most urgent clock of each ticket that the caller may see, as `mostUrgentOf`. */
export async function readClocksOfTickets(
  ctx: Context,
  { ticketIds }: { readonly ticketIds: readonly string[] },
): Promise<{ items: { ticketId: string; clock: ClockView }[] }> {
  requirePermission(ctx, ticketsRead);
  return look(ctx, async (tx) => {
    const rows = await mostUrgentOf(tx, seenTickets(tx), ticketIds);
    const clocks = await viewClocks(tx, rows);
    const items = clocks.flatMap((clock, index) => {
      const ticketId = rows[index]?.subjectId;
      return ticketId ? [{ ticketId, clock }] : [];
    });
    return { items };
  });
}

/** Tickets by their most urgent running clock. */
export async function listUrgentTickets(
  ctx: Context,
  asked: AskedUrgent,
): Promise<{ items: UrgentTicket[]; next: string | null }> {
  requirePermission(ctx, ticketsRead);
  return look(ctx, async (tx) => {
    const page = await pageOfUrgent(tx, seenTickets(tx), asked);
    const shown = await entriesOf(
      tx,
      page.items.map(({ subjectId }) => subjectId),
    );
    const clocks = await viewClocks(tx, page.items);
    const items = page.items.flatMap(({ subjectId }, index) => {
      const ticket = shown.get(subjectId);
      const clock = clocks[index];
      return ticket && clock ? [{ ticket, clock }] : [];
    });
    return { items, next: page.next };
  });
}

function seenTickets(ctx: Context): Seen {
  const join = sql`join tickets on tickets.workspace_id = k.workspace_id and tickets.ticket_id = k.subject_id
    and k.subject_kind = 'ticket'`;
  return { join, isVisible: isVisible(ctx) };
}
