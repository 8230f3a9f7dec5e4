import { useQueryClient } from '@tanstack/react-query';
import { type FlowMove, stateOf } from '@zhiyin/domain/kit';
import { getFlow } from '@zhiyin/domain/platform';
import { getTicket, moveTicket, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { call } from '#lib/call/call.ts';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import { asksNothing } from '../ticket/asks-nothing.ts';
import type { Lane } from './lanes.ts';

/** A ticket that was put into a column whose move asks for something first. */
export interface Dropped {
  readonly ticketId: string;
  readonly move: FlowMove;
}

/** Makes the first move of a ticket that leads into a column, or hands it on when it asks for something. */
export function useDrop(onAsk: (dropped: Dropped) => void): (ticketId: string, to: Lane) => void {
  const t = useSay();
  const toast = useToast();
  const cache = useQueryClient();
  const act = useAct(moveTicket, ticketReads);
  const drop = async (ticketId: string, to: Lane): Promise<void> => {
    const ticket = await call(getTicket, { params: { ticketId } });
    if (to.holds({ key: ticket.stateKey, category: ticket.category })) return;
    const flow = await cache.ensureQueryData(
      endpointQuery(getFlow, { params: { flowId: ticket.flowId }, query: {} }),
    );
    const move = ticket.moves.find((one) => {
      const state = stateOf(flow, one.to);
      return state !== undefined && to.holds(state);
    });
    if (!move) return toast.say(t(words.noMoveThere));
    if (!asksNothing(move)) return onAsk({ ticketId, move });
    const moved = await act.mutateAsync({ params: { ticketId }, body: { moveKey: move.key } });
    toast.say(t(words.moveDone, { state: t(moved.stateLabel) }));
  };
  return (ticketId, to) => void drop(ticketId, to).catch(toast.refuse);
}
