import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getFlow, listApprovals, listFlowFields, listFlows } from '@zhiyin/domain/platform';
import { endpointPages, endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

export function useFlows() {
  useStaleOn(['platform.flow-published', 'platform.flow-archived'], [listFlows]);
  return useQuery(endpointQuery(listFlows, {}));
}

export function useFlow(flowId: string) {
  return useQuery(endpointQuery(getFlow, { params: { flowId }, query: {} }));
}

export function useFlowFields(flowId: string) {
  return useQuery(endpointQuery(listFlowFields, { params: { flowId } }));
}

export function useApprovals(box: 'to-decide' | 'asked') {
  return useInfiniteQuery({
    ...endpointPages(listApprovals, box, (after) => ({ query: { box, ...(after && { after }) } })),
    // Facts of approvals reach nobody's socket: those asked are few, and look now and then.
    refetchInterval: 60_000,
  });
}

/** How many moves wait for the reader's word. */
export function useApprovalCount(): number | null {
  const { data } = useApprovals('to-decide');
  return data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? null;
}
