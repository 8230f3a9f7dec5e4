import type { FlowDefinition } from '@zhiyin/domain/kit';
import type { TicketType } from '@zhiyin/domain/tickets';
import type { Tx } from '#platform/context.ts';
import { holdFlow } from '#platform/flows/find-flow.ts';
import { findTicket, lockLiveTicket } from '../queries.ts';
import type { TicketRow } from '../rows.ts';
import { findType } from '../types/queries.ts';

/** A ticket with the flow it follows, both held until the transaction ends. */
export interface Held {
  readonly row: TicketRow;
  readonly type: TicketType;
  readonly flow: FlowDefinition;
}

/** Holds a ticket's flow, then the ticket: in this order everywhere, since publishing does the same. */
export async function holdTicket(tx: Tx, ticketId: string): Promise<Held> {
  const { typeId } = await findTicket(tx, ticketId);
  const type = await findType(tx, typeId);
  const flow = await holdFlow(tx, type.flowId);
  return { row: await lockLiveTicket(tx, ticketId), type, flow };
}
