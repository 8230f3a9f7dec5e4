import type { Text } from '@zhiyin/domain/kit';
import {
  flowStateOf,
  type PromisableState,
  type SlaMetric,
  type SlaSubject,
  slaSubjects,
} from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';
import { flowStatesFor } from '#platform/flows/flow-states.ts';

/** The states whose time can be promised, of all kinds of things. Those of one key in several flows are one. */
export async function promisableStates(tx: Tx): Promise<PromisableState[]> {
  const all: PromisableState[] = [];
  for (const subjectKind of slaSubjects) {
    const states = (await flowStatesFor(tx, subjectKind)).filter(({ isArchived }) => !isArchived);
    const byKey = Map.groupBy(states, ({ key }) => key);
    for (const [stateKey, same] of byKey) {
      const open = same.find(({ category }) => category !== 'closed');
      if (!open) continue;
      const { label, category } = open;
      all.push({ subjectKind, stateKey, label, category, flows: same.map(({ title }) => title) });
    }
  }
  return all;
}

/** What the state of a metric is called now; null for metrics of no state and states that are there no more. */
export type StateLabel = (metric: SlaMetric) => Text | null;

/** How to call the states that some metrics of one kind of thing count; asks only when there is one. */
export async function stateLabels(
  tx: Tx,
  subjectKind: SlaSubject,
  metrics: readonly SlaMetric[],
): Promise<StateLabel> {
  if (metrics.every((metric) => flowStateOf(metric) === null)) return () => null;
  const states = await flowStatesFor(tx, subjectKind);
  const labels = new Map(states.map(({ key, label }) => [key, label]));
  return (metric) => labels.get(flowStateOf(metric) ?? '') ?? null;
}
