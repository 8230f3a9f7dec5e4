import type { FlowMove } from '@zhiyin/domain/kit';
import type { TicketEntry } from '@zhiyin/domain/tickets';
import { useFlow, useTypesById } from '../data.ts';
import { asksNothing } from '../ticket/asks-nothing.ts';

/** The moves that lead on from where every one of some tickets stands and demand nothing; none for several types. */
export function useSharedMoves(tickets: readonly TicketEntry[]): readonly FlowMove[] {
  const types = useTypesById();
  const flowIds = new Set(tickets.map(({ typeId }) => types.get(typeId)?.flowId));
  const [only] = flowIds;
  const flow = useFlow(flowIds.size === 1 ? only : undefined).data;
  const states = new Set(tickets.map(({ stateKey }) => stateKey));
  return (flow?.moves ?? []).filter(
    (move) => asksNothing(move) && [...states].every((state) => move.from.includes(state)),
  );
}
