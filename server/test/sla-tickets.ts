import { teamsManage } from '@zhiyin/domain/people';
import { manageCalendars } from '@zhiyin/domain/platform';
import { type PolicyDraft, type SlaPolicy, slaManage } from '@zhiyin/domain/sla';
import { type Ticket, ticketsReadAll } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { greetCustomer } from '#modules/customers';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { createPolicy } from '../src/modules/sla/actions/create-policy.ts';
import { readTicketClocks } from '../src/modules/sla/actions/ticket-clocks.ts';
import { moveTicket } from '../src/modules/tickets/actions/move-ticket.ts';
import { aDraft } from './sla-desk.ts';
import { aTicketShop, type TicketShop, ticketRights } from './ticket-desk.ts';
import type { World } from './world.ts';

type Metric = PolicyDraft['terms']['targets'][number]['metric'];

/** A clock of a ticket as stories read it; `due` in minutes after the desk was opened. */
interface ReadClock {
  readonly phase: string;
  readonly isBreached: boolean;
  readonly due: number | null;
}

/** A shop with tickets, in which times are promised of them. */
export interface SlaTickets {
  readonly shop: TicketShop;
  readonly lead: Context;
  readonly policy: SlaPolicy;
  readonly visitor: Context;
  clocks(ticketId: string): Promise<ReadClock[]>;
  aTicket(): Promise<Ticket>;
  /** What was told of a ticket's clocks, in order. */
  told(ticketId: string): Promise<string[]>;
}

/** A shop in which one time is promised of every ticket: an hour, 20 minutes when urgent. */
export async function slaTickets(
  world: World,
  metric: Metric,
  change: Parameters<typeof aDraft>[1] = {},
): Promise<SlaTickets> {
  const shop = await aTicketShop(world);
  const lead = shop.as([slaManage, manageCalendars, teamsManage, ticketsReadAll, ...ticketRights]);
  const draft = { ...aDraft(metric, { warnings: [], ...change }), subjectKind: 'ticket' as const };
  const policy = await createPolicy(lead, draft);
  const visitor = shop.asVisitor();
  const customerId = visitor.actor.id;
  await transact(shop.asSystem(), (tx) => greetCustomer(tx, customerId ?? '', 'zh', 'test'));
  const began = world.system.now().getTime();
  const clocks: SlaTickets['clocks'] = async (ticketId) => {
    await world.settle();
    const { clocks: all } = await readTicketClocks(lead, { ticketId });
    return all.map(({ dueAt, phase, isBreached }) => ({
      phase,
      isBreached,
      due: dueAt === null ? null : Math.round((Date.parse(dueAt) - began) / 60_000),
    }));
  };
  const aTicket = async (): Promise<Ticket> => {
    const ticket = await shop.aTicket({ customerId });
    await world.settle();
    return ticket;
  };
  const told: SlaTickets['told'] = async (ticketId) => {
    await world.settle();
    return look(shop.asSystem(), async (tx) => {
      const { rows } = await sql<{ told: string }>`
        select replace(kind, 'sla.ticket-clock-', '') as told from facts where workspace_id = ${shop.workspaceId}
        and subject_id = ${ticketId} and kind like 'sla.ticket-clock-%' order by fact_id`.execute(tx.db);
      return rows.map((row) => row.told);
    });
  };
  return { shop, lead, policy, visitor, clocks, aTicket, told };
}

/** Makes a move of the ticket's flow, with an answer for the one that asks for it. */
export function moveAlong(
  by: Context,
  { ticketId }: Pick<Ticket, 'ticketId'>,
  moveKey: string,
  comment = '',
): Promise<Ticket> {
  return moveTicket(by, { ticketId, moveKey, comment, ticked: [], answers: { solution: '已补发' } });
}
