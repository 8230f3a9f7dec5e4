import { useQuery } from '@tanstack/react-query';
import { deliveryChanged, messageReceived } from '@zhiyin/domain/inbox';
import { listTicketWays, ticketsFacts } from '@zhiyin/domain/tickets';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** What changes how a customer can be reached. */
const kinds = [...ticketsFacts, messageReceived, deliveryChanged].map(({ kind }) => kind);

/** By which ways the customer can be told something now. */
export function useWays(ticketId: string) {
  useStaleOn(kinds, [listTicketWays]);
  return useQuery(endpointQuery(listTicketWays, { params: { ticketId } })).data;
}
