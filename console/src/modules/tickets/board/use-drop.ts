import { useQueryClient } from '@tanstack/react-query';
import type { FlowMove, StateCategory } from '@zhiyin/domain/kit';
import { getFlow } from '@zhiyin/domain/platform';
import { getTicket, moveTicket, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { call } from '#lib/call/call.ts';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import { asksNothing } from '../ticket/asks-nothing.ts';

/** A ticket that was put into a column whose move asks for something first. */
export interface Dropped {
  readonly ticketId: string;
  readonly move: FlowMove;
}

/** Makes the first move of a ticket that leads to a kind of state, or hands it on when it asks for something. */
export function useDrop(onAsk: (dropped: Dropped) => void): (ticketId: string, to: StateCategory) => void {
  const t = useSay();
  const toast = useToast();
  const cache = useQueryClient();
  const act = useAct(moveTicket, ticketReads);
  const drop = async (ticketId: string, to: StateCategory): Promise<void> => {
    const ticket = await call(getTicket, { params: { ticketId } });
    if (ticket.category === to) return;
    const flow = await cache.ensureQueryData(
      endpointQuery(getFlow, { params: { flowId: ticket.flowId }, query: {} }),
    );
    const leadsThere = (move: FlowMove) => flow.states.find(({ key }) => key === move.to)?.category === to;
    const move = ticket.moves.find(leadsThere);
    if (!move) return toast.say(t(words.noMoveThere));
    if (!asksNothing(move)) return onAsk({ ticketId, move });
    const moved = await act.mutateAsync({ params: { ticketId }, body: { moveKey: move.key } });
    toast.say(t(words.moveDone, { state: t(moved.stateLabel) }));
  };
  return (ticketId, to) => void drop(ticketId, to).catch(toast.refuse);
}
