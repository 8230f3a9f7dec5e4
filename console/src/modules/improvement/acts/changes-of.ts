import type { ChangeAction, ImprovementAction, PlanAction } from '@zhiyin/domain/improvement';

type Steps = ImprovementAction['steps'];

/** Lines as steps; one that was there stays as it was ticked. */
export function stepsOf(lines: readonly string[], action: Pick<ImprovementAction, 'steps'> | null): Steps {
  const ticked = new Map(action?.steps.map(({ text, isDone }) => [text, isDone]));
  return lines.map((text) => ({ text, isDone: ticked.get(text) ?? false }));
}

/** What is written otherwise than it stood at first: what a colleague does meanwhile, such as a tick, stays. */
export function changesOf(begun: ImprovementAction, written: PlanAction): ChangeAction {
  const other = <Value>(was: Value, is: Value) => (was === is ? undefined : is);
  const isSameSteps = textsOf(begun.steps) === textsOf(written.steps);
  return {
    title: other(begun.title, written.title),
    note: other(begun.note, written.note),
    ownerId: other(begun.ownerId, written.ownerId),
    dueAt: other(begun.dueAt, written.dueAt),
    hours: other(begun.hours, written.hours),
    cost: other(begun.cost, written.cost),
    steps: isSameSteps ? undefined : written.steps,
  };
}

function textsOf(steps: Steps): string {
  return steps.map(({ text }) => text).join('\n');
}
