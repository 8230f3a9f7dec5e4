import type { FlowState } from '@zhiyin/domain/kit';
import { useStageFlow, useStageSettings } from './data.ts';

const none: readonly FlowState[] = [];

/** The shop's stages, as conditions and rules name them; empty while it uses none. */
export function useStageStates(): readonly FlowState[] {
  const settings = useStageSettings().data;
  const flow = useStageFlow(settings?.flowId ?? null).data;
  return settings?.isOn && flow ? flow.states : none;
}
