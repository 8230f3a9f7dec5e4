import type { FieldSet, PreparedKind, Question } from '@zhiyin/domain/kit';
import type { BuilderKind, NumberBefore } from './builder-props.ts';

/** What conditions may name: the questions asked before that can be read already. */
export function fieldsBefore(questions: readonly Question[], kinds: readonly BuilderKind[]): FieldSet {
  const fields = questions.flatMap((question) => {
    const kind = preparedKind(question, kinds);
    return kind ? [[question.key, { ...kind.field, label: question.label }] as const] : [];
  });
  return Object.fromEntries(fields);
}

/** What formulas may name: those among them that come to a number. */
export function numbersBefore(questions: readonly Question[], kinds: readonly BuilderKind[]): NumberBefore[] {
  return questions
    .filter((question) => preparedKind(question, kinds)?.number)
    .map(({ key, label }) => ({ key, label }));
}

function preparedKind({ kind, settings }: Question, kinds: readonly BuilderKind[]): PreparedKind | null {
  const prepared = kinds.find((one) => one.kind.key === kind)?.kind.prepare(settings);
  return prepared && 'kind' in prepared ? prepared.kind : null;
}
