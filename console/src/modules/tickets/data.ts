import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { deliveryChanged } from '@zhiyin/domain/inbox';
import { getFlow, ruleFired } from '@zhiyin/domain/platform';
import {
  changeTicket,
  countTickets,
  getTicket,
  listTicketComments,
  listTicketEvents,
  listTickets,
  listTicketTemplates,
  listTicketTypes,
  type TicketType,
  ticketsFacts,
} from '@zhiyin/domain/tickets';
import type { z } from 'zod';
import { call } from '#lib/call/call.ts';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** What a list of tickets is narrowed by, as the contract takes it. */
export type TicketsQuery = Omit<z.input<typeof listTickets.query>, 'after' | 'limit'>;

const kinds = ticketsFacts.map(({ kind }) => kind);
/** What every write about a ticket makes stale. */
export const ticketReads = [listTickets, getTicket, countTickets, listTicketComments, listTicketEvents];

/** Tickets page by page; asked again as they change. */
export function useTickets(by: TicketsQuery) {
  useStaleOn(kinds, [listTickets]);
  return useInfiniteQuery(
    endpointPages(listTickets, by, (after) => ({ query: { ...by, ...(after && { after }) } })),
  );
}

/** The first so many of a list. */
export function useSomeTickets(by: TicketsQuery, limit: number) {
  useStaleOn(kinds, [listTickets]);
  return useQuery(endpointQuery(listTickets, { query: { ...by, limit } }));
}

export function useTicketCounts() {
  useStaleOn(kinds, [countTickets]);
  return useQuery(endpointQuery(countTickets, {}));
}

/** How many tickets of one's own are to be done. */
export function useMineCount(): number | null {
  return useTicketCounts().data?.mine ?? null;
}

export function useTicket(ticketId: string) {
  useStaleOn([...kinds, ruleFired.kind], [getTicket, listTicketComments, listTicketEvents]);
  return useQuery(endpointQuery(getTicket, { params: { ticketId } }));
}

export function useComments(ticketId: string) {
  useStaleOn([deliveryChanged.kind], [listTicketComments]);
  return useQuery(endpointQuery(listTicketComments, { params: { ticketId } }));
}

export function useEvents(ticketId: string) {
  return useQuery(endpointQuery(listTicketEvents, { params: { ticketId } }));
}

/** The shop's types, archived ones included. */
export function useTypes() {
  useStaleOn(['tickets.type-changed'], [listTicketTypes]);
  return useQuery(endpointQuery(listTicketTypes, {}));
}

/** Types by id. */
export function useTypesById(): ReadonlyMap<string, TicketType> {
  return new Map(useTypes().data?.items.map((type) => [type.typeId, type]));
}

export function useTemplates() {
  useStaleOn(['tickets.template-changed'], [listTicketTemplates]);
  return useQuery(endpointQuery(listTicketTemplates, {}));
}

/** A flow as it is published now; nothing is asked while there is none. */
export function useFlow(flowId: string | undefined) {
  return useQuery({
    ...endpointQuery(getFlow, { params: { flowId: flowId ?? '' }, query: {} }),
    enabled: flowId !== undefined,
  });
}

export function useChange() {
  return useAct(changeTicket, ticketReads);
}

const exportedMax = 20_000;

/** Every ticket of a list, for a file: at most some twenty thousand. */
export async function everyTicket(by: TicketsQuery) {
  const items: z.output<typeof listTickets.response>['items'] = [];
  let after: string | undefined;
  do {
    const page = await call(listTickets, { query: { ...by, limit: 200, ...(after && { after }) } });
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && items.length < exportedMax);
  return items;
}
