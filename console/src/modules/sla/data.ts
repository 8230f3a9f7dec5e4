import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  conversationAssigned,
  conversationClosed,
  conversationOpened,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  messageReceived,
  priorityChanged,
  replySent,
} from '@zhiyin/domain/inbox';
import type { Text } from '@zhiyin/domain/kit';
import {
  changePlatformRule,
  changePolicy,
  changeTeamHours,
  clockBreached,
  clockKept,
  clockWarned,
  createPolicy,
  deletePolicy,
  flowStateOf,
  listPlatformRules,
  listPolicies,
  listPromisableStates,
  listTeamHours,
  listUrgent,
  listUrgentTickets,
  orderPolicies,
  platformRuleChanged,
  policiesOrdered,
  policyChanged,
  policyCreated,
  policyDeleted,
  readClocks,
  readClocksOfTickets,
  readConversationClocks,
  readRulesToday,
  readTicketClocks,
  type SlaMetric,
  type SlaSubject,
  teamHoursChanged,
  ticketClockBreached,
  ticketClockKept,
  ticketClockWarned,
  type urgencies,
} from '@zhiyin/domain/sla';
import {
  customerCommented,
  ticketAssigned,
  ticketChanged,
  ticketCommented,
  ticketCreated,
  ticketMoved,
} from '@zhiyin/domain/tickets';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { askClock, askClockOfTicket } from './clocks/ask-clock.ts';

const clockKinds = [
  conversationOpened,
  messageReceived,
  replySent,
  conversationAssigned,
  conversationSnoozed,
  conversationWoke,
  priorityChanged,
  conversationClosed,
  conversationReopened,
  clockWarned,
  clockBreached,
  clockKept,
].map(({ kind }) => kind);
const ticketKinds = [
  ticketCreated,
  ticketMoved,
  ticketAssigned,
  ticketChanged,
  ticketCommented,
  customerCommented,
  ticketClockWarned,
  ticketClockBreached,
  ticketClockKept,
].map(({ kind }) => kind);
const policyKinds = [policyCreated, policyChanged, policyDeleted, policiesOrdered].map(({ kind }) => kind);
/** Clocks are moved by reactions, a moment after the facts that move them: they are asked again for what they missed. */
const refetchMs = 8000;
const rulesRefetchMs = 30_000;

/** Asks every clock on the screen again when something moves clocks: once for the whole console. */
export function useClocksAnew(): void {
  useStaleOn(clockKinds, [readClocks, readConversationClocks, listUrgent]);
  useStaleOn(ticketKinds, [readClocksOfTickets, readTicketClocks, listUrgentTickets]);
}

/** The most urgent clock of a conversation; those of a whole list are asked for together. */
export function useUrgentClock(conversationId: string) {
  return useQuery({
    queryKey: [readClocks.name, conversationId],
    queryFn: () => askClock(conversationId),
    refetchInterval: refetchMs,
  });
}

/** The most urgent clock of a ticket; those of a whole list are asked for together. */
export function useUrgentClockOfTicket(ticketId: string) {
  return useQuery({
    queryKey: [readClocksOfTickets.name, ticketId],
    queryFn: () => askClockOfTicket(ticketId),
    refetchInterval: refetchMs,
  });
}

export function useTicketClocks(ticketId: string) {
  return useQuery({
    ...endpointQuery(readTicketClocks, { params: { ticketId } }),
    refetchInterval: refetchMs,
  });
}

export function useConversationClocks(conversationId: string) {
  return useQuery({
    ...endpointQuery(readConversationClocks, { params: { conversationId } }),
    refetchInterval: refetchMs,
  });
}

export type Show = (typeof urgencies)[number];

export function useUrgent(show: Show, metric: SlaMetric | undefined) {
  return useInfiniteQuery({
    ...endpointPages(listUrgent, { show, metric }, (after) => ({
      query: { show, ...(metric && { metric }), ...(after && { after }) },
    })),
    refetchInterval: refetchMs,
  });
}

export function useUrgentTickets(show: Show, metric: SlaMetric | undefined) {
  return useInfiniteQuery({
    ...endpointPages(listUrgentTickets, { show, metric }, (after) => ({
      query: { show, ...(metric && { metric }), ...(after && { after }) },
    })),
    refetchInterval: refetchMs,
  });
}

/** The hours of the teams that have some. */
export function useTeamHours() {
  useStaleOn([teamHoursChanged.kind], [listTeamHours]);
  return useQuery(endpointQuery(listTeamHours, {}));
}

export function useChangeTeamHours() {
  return useAct(changeTeamHours, [listTeamHours]);
}

export function usePolicies() {
  useStaleOn(policyKinds, [listPolicies]);
  return useQuery(endpointQuery(listPolicies, {}));
}

/** The states of flows whose time can be promised. */
export function usePromisableStates() {
  return useQuery(endpointQuery(listPromisableStates, {}));
}

/** What the state of a metric is called; null for metrics of no state. */
export function useStateLabels(subject: SlaSubject): (metric: SlaMetric) => Text | null {
  const states = usePromisableStates().data?.items ?? [];
  const labels = new Map(
    states
      .filter(({ subjectKind }) => subjectKind === subject)
      .map(({ stateKey, label }) => [stateKey, label] as const),
  );
  return (metric) => labels.get(flowStateOf(metric) ?? '') ?? null;
}

/** The times in states of flows that any policy promises. */
export function usePromisedStates(subject: SlaSubject): SlaMetric[] {
  const policies = usePolicies().data?.items ?? [];
  const own = policies.filter(({ subjectKind }) => subjectKind === subject);
  const metrics = own.flatMap(({ terms }) => terms.targets.map(({ metric }) => metric));
  return [...new Set(metrics)].filter((metric) => flowStateOf(metric) !== null);
}

export function useCreatePolicy() {
  return useAct(createPolicy, [listPolicies]);
}

export function useChangePolicy() {
  return useAct(changePolicy, [listPolicies]);
}

export function useDeletePolicy() {
  return useAct(deletePolicy, [listPolicies]);
}

export function useOrderPolicies() {
  return useAct(orderPolicies, [listPolicies]);
}

export function usePlatformRules() {
  useStaleOn([platformRuleChanged.kind], [listPlatformRules, readRulesToday]);
  return useQuery(endpointQuery(listPlatformRules, {}));
}

export function useChangePlatformRule() {
  return useAct(changePlatformRule, [listPlatformRules, readRulesToday]);
}

export function useRulesToday() {
  return useQuery({ ...endpointQuery(readRulesToday, {}), refetchInterval: rulesRefetchMs });
}
