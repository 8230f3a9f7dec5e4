import {
  categoryWords,
  type FlowState,
  type StateCategory,
  stateCategories,
  type Text,
} from '@zhiyin/domain/kit';
import type { TicketEntry } from '@zhiyin/domain/tickets';
import { type TicketsQuery, useFlow, useTypesById } from '../data.ts';

/** A column of the board. */
export interface Lane {
  readonly key: string;
  readonly name: Text;
  readonly query: TicketsQuery;
  /** Whether a ticket in such a state stands here. */
  readonly holds: (state: { readonly key: string; readonly category: StateCategory }) => boolean;
}

/** The columns: the states of its flow where one type is looked at, else the kinds of states; null until known. */
export function useLanes({ scope: _, ...query }: TicketsQuery): readonly Lane[] | null {
  const type = useTypesById().get(query.typeId ?? '');
  const flow = useFlow(type?.flowId).data;
  if (query.typeId === undefined) return stateCategories.map((category) => laneOfCategory(category, query));
  return flow ? flow.states.toSorted(byCategory).map((state) => laneOfState(state, query)) : null;
}

function laneOfCategory(category: StateCategory, query: TicketsQuery): Lane {
  const holds: Lane['holds'] = (state) => state.category === category;
  return { key: category, name: categoryWords[category], query: { ...query, category }, holds };
}

function laneOfState({ key, label }: FlowState, query: TicketsQuery): Lane {
  return { key, name: label, query: { ...query, stateKey: key }, holds: (state) => state.key === key };
}

/** As a flow goes: to be done, waiting, done. Within a kind in the order of the flow. */
function byCategory(one: FlowState, other: FlowState): number {
  return stateCategories.indexOf(one.category) - stateCategories.indexOf(other.category);
}

/** The column so many places beside the one that a ticket stands in; undefined beyond the edge. */
export function laneBeside(
  lanes: readonly Lane[],
  { stateKey, category }: Pick<TicketEntry, 'stateKey' | 'category'>,
  by: number,
): Lane | undefined {
  const at = lanes.findIndex((lane) => lane.holds({ key: stateKey, category }));
  return at < 0 ? undefined : lanes[at + by];
}
