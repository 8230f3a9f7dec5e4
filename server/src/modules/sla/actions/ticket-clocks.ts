import type {
  ClockView,
  SlaMetric,
  readTicketClocks as single,
  UrgentTicket,
  urgencies,
} from '@zhiyin/domain/sla';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { entriesOf, isVisible, requireTicket } from '#modules/tickets';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { type ClockRow, clockColumns, clocksOfSubject, readRow } from '../clocks/clock-rows.ts';
import { viewClocks } from '../clocks/view-clock.ts';
import { allPolicies } from '../policies/stored-policies.ts';

/** Every promise of a ticket, and the policy it is under. */
export async function readTicketClocks(
  ctx: Context,
  { ticketId }: { readonly ticketId: string },
): Promise<z.infer<typeof single.response>> {
  requirePermission(ctx, ticketsRead);
  return look(ctx, async (tx) => {
    await requireTicket(tx, ticketId);
    const known = await tx.db
      .selectFrom('slaStandings')
      .select('policyId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('subjectId', '=', ticketId)
      .executeTakeFirst();
    const policy = (await allPolicies(tx)).find(({ policyId }) => policyId === known?.policyId);
    const clocks = await clocksOfSubject(tx, ticketId, false);
    const { policyId = null, name: policyName = null } = policy ?? {};
    return { policyId, policyName, clocks: await viewClocks(tx, clocks) };
  });
}

/** The most urgent clock of each ticket; those the caller may not see are left out, as are those without one. */
export async function readClocksOfTickets(
  ctx: Context,
  { ticketIds }: { readonly ticketIds: readonly string[] },
): Promise<{ items: { ticketId: string; clock: ClockView }[] }> {
  requirePermission(ctx, ticketsRead);
  if (ticketIds.length === 0) return { items: [] };
  return look(ctx, async (tx) => {
    const columns = sql.join(clockColumns.map((column) => sql.ref(`k.${column}`)));
    const { rows } = await sql<ClockRow>`
      select distinct on (k.subject_id) ${columns} from sla_clocks k
      join tickets on tickets.workspace_id = k.workspace_id and tickets.ticket_id = k.subject_id
      where k.workspace_id = ${tx.workspaceId} and k.subject_id = any(${[...ticketIds]}::uuid[])
        and ${sql<SqlBool>`k.phase in ('running', 'paused')`} and ${isVisible(tx)}
      order by k.subject_id, k.phase desc, k.due_at nulls last, k.remaining_seconds
    `.execute(tx.db);
    const clocks = await viewClocks(tx, rows.map(readRow));
    return {
      items: clocks.flatMap((clock, index) => {
        const ticketId = rows[index]?.subjectId;
        return ticketId ? [{ ticketId, clock }] : [];
      }),
    };
  });
}

interface Asked {
  readonly show: (typeof urgencies)[number];
  readonly metric?: SlaMetric | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Tickets by their most urgent running clock. */
export async function listUrgentTickets(
  ctx: Context,
  asked: Asked,
): Promise<{ items: UrgentTicket[]; next: string | null }> {
  requirePermission(ctx, ticketsRead);
  return look(ctx, async (tx) => {
    const page = asPage(await urgentRows(tx, asked), asked.limit, (last) =>
      momentCursor.write(last.dueAt ?? last.asOf, last.subjectId),
    );
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

async function urgentRows(tx: Tx, { show, metric, after, limit }: Asked): Promise<ClockRow[]> {
  const now = tx.system.now();
  const before = momentCursor.read(after);
  const columns = sql.join(clockColumns.map((column) => sql.ref(`k.${column}`)));
  const shown = {
    all: sql`true`,
    breached: sql`(k.breached_at is not null or k.due_at <= ${now})`,
    'at-risk': sql`(k.due_at > ${now} and k.breached_at is null and k.warns_at[1] <= ${now})`,
  }[show];
  const { rows } = await sql<ClockRow>`
    select * from (
      select distinct on (k.subject_id) ${columns} from sla_clocks k
      join tickets on tickets.workspace_id = k.workspace_id and tickets.ticket_id = k.subject_id
      where k.workspace_id = ${tx.workspaceId} and k.subject_kind = 'ticket' and k.phase = 'running'
        and k.due_at is not null and ${shown}
        and ${metric === undefined ? sql`true` : sql`k.metric = ${metric}`} and ${isVisible(tx)}
      order by k.subject_id, k.due_at
    ) urgent
    where ${before === null ? sql`true` : sql`(date_trunc('milliseconds', due_at), subject_id) > (${before.at}, ${before.id}::uuid)`}
    order by date_trunc('milliseconds', due_at), subject_id limit ${limit + 1}
  `.execute(tx.db);
  return rows.map(readRow);
}
