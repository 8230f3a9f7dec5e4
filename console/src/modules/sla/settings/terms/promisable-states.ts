import type { Text } from '@zhiyin/domain/kit';
import { type PromisableState, type SlaSubject, slaPageWords as words } from '@zhiyin/domain/sla';
import { useSay } from '#lib/i18n/locale-context.ts';
import { usePromisableStates } from '../../data.ts';

interface States {
  readonly states: readonly PromisableState[];
  /** What a state is called; with its flows where not every flow has it. */
  readonly nameOf: (stateKey: string) => string;
  /** What it is called alone. */
  readonly labelOf: (stateKey: string) => Text;
}

/** The states of the flows that conversations, or tickets, follow. */
export function useStates(subject: SlaSubject): States {
  const t = useSay();
  const found = usePromisableStates();
  const states = (found.data?.items ?? []).filter(({ subjectKind }) => subjectKind === subject);
  const flows = new Set(states.flatMap((state) => state.flows.map((title) => t(title))));
  const nameOf = (stateKey: string): string => {
    const state = states.find((one) => one.stateKey === stateKey);
    if (!state) return found.data ? t(words.stateGone, { state: stateKey }) : stateKey;
    const label = t(state.label);
    // What every flow has needs no flow's name beside it.
    if (state.flows.length === flows.size) return label;
    return t(words.stateOf, { state: label, flows: state.flows.map((title) => t(title)).join(', ') });
  };
  const labelOf = (stateKey: string): Text => {
    const name = nameOf(stateKey);
    return states.find((one) => one.stateKey === stateKey)?.label ?? { zh: name, en: name };
  };
  return { states, nameOf, labelOf };
}
