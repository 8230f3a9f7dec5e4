import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { written } from '../../kit/sensitive/written.ts';
import { ticketsHandle } from '../permissions.ts';
import { ticketParams } from './shapes.ts';
import { TicketVia } from './via.ts';

const Said = z.object({ zh: z.string(), en: z.string() });

/** A way by which the customer of a ticket can be told something. */
export const TicketWay = z.object({
  via: TicketVia,
  /** The kind of channel; `portal` for their own page. */
  channel: z.string(),
  /** The shop's account there, or the customer's address; null where there is nothing to say. */
  name: written(z.string()).nullable(),
  /** Why it cannot be used now; null when it can. */
  refusal: Said.nullable(),
  /** What can be done there all the same. */
  afterWindow: Said.nullable(),
  /** Whether the vendor has approved texts that go all the same. */
  hasTemplates: z.boolean(),
});
export type TicketWay = z.infer<typeof TicketWay>;

/** The ways the caller may use, the best first; `first` is the one that is taken when none is named. */
export const listTicketWays = endpoint('tickets.list-ways', {
  method: 'GET',
  path: '/tickets/:ticketId/ways',
  may: ticketsHandle,
  words: { zh: '列出可以联系工单顾客的方式', en: 'List the ways to the customer of a ticket' },
  params: ticketParams,
  response: z.object({ items: z.array(TicketWay), first: TicketVia }),
});
