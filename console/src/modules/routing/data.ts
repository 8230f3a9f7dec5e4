import { useQuery } from '@tanstack/react-query';
import {
  conversationAssigned,
  conversationClosed,
  conversationOpened,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  listConversations,
  priorityChanged,
  setPriority,
} from '@zhiyin/domain/inbox';
import { capacityChanged, presenceChanged } from '@zhiyin/domain/people';
import {
  acceptOffer,
  applySimulation,
  breatherBegan,
  breatherEnded,
  cancelSimulation,
  changeQueue,
  changeSettings,
  createQueue,
  declineOffer,
  deleteQueue,
  endBreather,
  explainRouting,
  getSimulation,
  listLoads,
  listQueues,
  listSimulations,
  offerEnded,
  offerMade,
  orderQueues,
  queuesChanged,
  readMine,
  readQueue,
  readSettings,
  routingSettingsChanged,
  startSimulation,
} from '@zhiyin/domain/routing';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const inboxKinds = [
  conversationOpened,
  conversationAssigned,
  conversationClosed,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  priorityChanged,
].map(({ kind }) => kind);
const peopleKinds = [presenceChanged, capacityChanged].map(({ kind }) => kind);
const ownKinds = [routingSettingsChanged, queuesChanged, breatherBegan, breatherEnded].map(
  ({ kind }) => kind,
);
/** The queue is kept by reactions, a moment after the facts that move it: it is asked again for what they missed. */
const refetchMs = 5000;

/** Who waits and who is there, as it changes. */
export function useQueue() {
  useStaleOn([...inboxKinds, ...peopleKinds, ...ownKinds], [readQueue]);
  return useQuery({ ...endpointQuery(readQueue, {}), refetchInterval: refetchMs });
}

/** Why a conversation is where it is. */
export function useExplained(conversationId: string) {
  useStaleOn([conversationAssigned.kind, conversationReopened.kind, priorityChanged.kind], [explainRouting]);
  return useQuery(endpointQuery(explainRouting, { params: { conversationId } }));
}

export function useRaise() {
  return useAct(setPriority, [readQueue, listConversations]);
}

export function useRoutingSettings() {
  useStaleOn([routingSettingsChanged.kind], [readSettings]);
  return useQuery(endpointQuery(readSettings, {}));
}

export function useChangeRoutingSettings() {
  return useAct(changeSettings, [readSettings, readQueue]);
}

/** The shop's queues in their order. */
export function useQueues() {
  useStaleOn([queuesChanged.kind], [listQueues]);
  return useQuery(endpointQuery(listQueues, {}));
}

export function useCreateQueue() {
  return useAct(createQueue, [listQueues, readQueue]);
}

export function useChangeQueue() {
  return useAct(changeQueue, [listQueues, readQueue]);
}

export function useDeleteQueue() {
  return useAct(deleteQueue, [listQueues, readQueue]);
}

export function useOrderQueues() {
  return useAct(orderQueues, [listQueues, readQueue]);
}

const mineKinds = [offerMade, offerEnded, breatherBegan, breatherEnded].map(({ kind }) => kind);

/** What is offered to the reader, and their breather. */
export function useMine(isOn: boolean) {
  useStaleOn(mineKinds, [readMine]);
  return useQuery({ ...endpointQuery(readMine, {}), enabled: isOn }).data;
}

export function useAcceptOffer() {
  return useAct(acceptOffer, [readMine, listConversations]);
}

export function useDeclineOffer() {
  return useAct(declineOffer, [readMine]);
}

export function useEndBreather() {
  return useAct(endBreather, [readMine, readQueue]);
}

/** How much everybody has on their desk, hard ones counting more. */
export function useLoads(): ReadonlyMap<string, number> {
  useStaleOn(inboxKinds, [listLoads]);
  const { data } = useQuery(endpointQuery(listLoads, {}));
  return new Map(data?.items.map(({ memberId, load }) => [memberId, load]));
}

const askSimulationEveryMs = 300;

/** A simulation, asked again while it runs. */
export function useSimulation(simulationId: string) {
  return useQuery({
    ...endpointQuery(getSimulation, { params: { simulationId } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? askSimulationEveryMs : false),
  });
}

/** The last ones, the latest first. */
export function useSimulations() {
  return useQuery(endpointQuery(listSimulations, {}));
}

export function useStartSimulation() {
  return useAct(startSimulation, [listSimulations]);
}

export function useCancelSimulation() {
  return useAct(cancelSimulation, [getSimulation]);
}

export function useApplySimulation() {
  return useAct(applySimulation, [readSettings, listQueues, readQueue]);
}
