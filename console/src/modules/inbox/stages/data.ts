import { useQuery } from '@tanstack/react-query';
import {
  changeStageSettings,
  getStage,
  getStageSettings,
  moveStage,
  stageEntered,
  stageSettingsChanged,
} from '@zhiyin/domain/inbox';
import { approvalAsked, approvalEnded, getFlow } from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** Where a conversation stands on its way. */
export function useStage(conversationId: string) {
  const kinds = [stageEntered, stageSettingsChanged, approvalAsked, approvalEnded].map(({ kind }) => kind);
  useStaleOn(kinds, [getStage]);
  return useQuery(endpointQuery(getStage, { params: { conversationId } }));
}

export function useMoveStage() {
  return useAct(moveStage, [getStage]);
}

/** How the shop uses stages. */
export function useStageSettings() {
  useStaleOn([stageSettingsChanged.kind], [getStageSettings]);
  return useQuery(endpointQuery(getStageSettings, {}));
}

export function useChangeStageSettings() {
  return useAct(changeStageSettings, [getStageSettings, getStage]);
}

/** The flow whose states are the stages; nothing until it is there. */
export function useStageFlow(flowId: string | null) {
  return useQuery({
    ...endpointQuery(getFlow, { params: { flowId: flowId ?? '' } }),
    enabled: flowId !== null,
  });
}
