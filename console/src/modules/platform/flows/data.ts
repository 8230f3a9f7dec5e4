import { useQuery } from '@tanstack/react-query';
import { getFlow, listFlowFields, listFlows, listFlowVersions } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

export function useFlows() {
  useStaleOn(
    ['published', 'archived', 'restored'].map((what) => `platform.flow-${what}`),
    [listFlows],
  );
  return useQuery(endpointQuery(listFlows, {}));
}

export function useFlow(flowId: string) {
  return useQuery(endpointQuery(getFlow, { params: { flowId }, query: {} }));
}

export function useFlowFields(flowId: string) {
  return useQuery(endpointQuery(listFlowFields, { params: { flowId } }));
}

export function useFlowVersions(flowId: string) {
  useStaleOn(['platform.flow-published'], [listFlowVersions]);
  return useQuery(endpointQuery(listFlowVersions, { params: { flowId } }));
}

/** A flow in one of its versions. */
export function useFlowVersion(flowId: string, version: number) {
  return useQuery(endpointQuery(getFlow, { params: { flowId }, query: { version } }));
}
