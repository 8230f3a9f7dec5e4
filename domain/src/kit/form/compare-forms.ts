import type { FormDefinition, Question } from './form.ts';

/** One difference between two versions of a form, by the question's key. */
export interface FormChange {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly before: Question | null;
  readonly after: Question | null;
  /** Which parts of a changed question differ. */
  readonly parts: readonly QuestionPart[];
}

/** What can differ in a question that stays. */
export const questionParts = [
  'kind',
  'label',
  'help',
  'required',
  'conditions',
  'section',
  'scoring',
  'settings',
] as const;
export type QuestionPart = (typeof questionParts)[number];

type Version = Pick<FormDefinition, 'questions'>;

/**
 * What became of the questions from one version to another: those of the later one in its order, then those that are
 * gone. A question counts as moved only when it and its neighbours that stayed are in another order.
 */
export function compareForms(before: Version, after: Version): FormChange[] {
  const old = new Map(before.questions.map((question) => [question.key, question]));
  const isStill = new Set(after.questions.map(({ key }) => key));
  const kept = before.questions.map(({ key }) => key).filter((key) => isStill.has(key));
  const stayed = inOrder(
    kept,
    after.questions.map(({ key }) => key).filter((key) => old.has(key)),
  );
  const there = after.questions.flatMap((question): FormChange[] => {
    const { key } = question;
    const was = old.get(key);
    if (!was) return [{ key, kind: 'added', before: null, after: question, parts: [] }];
    const parts = questionParts.filter((part) => partOf(was, part) !== partOf(question, part));
    if (parts.length > 0) return [{ key, kind: 'changed', before: was, after: question, parts }];
    return stayed.has(key) ? [] : [{ key, kind: 'moved', before: was, after: question, parts: [] }];
  });
  const gone = before.questions
    .filter(({ key }) => !isStill.has(key))
    .map((was): FormChange => ({ key: was.key, kind: 'removed', before: was, after: null, parts: [] }));
  return [...there, ...gone];
}

function partOf(question: Question, part: QuestionPart): string {
  const { kind, label, help, isRequired, requiredIf, shownIf, section, weight, isFatal, settings } = question;
  const parts: Record<QuestionPart, unknown> = {
    kind,
    label,
    help,
    required: isRequired,
    conditions: [requiredIf ?? null, shownIf ?? null],
    section,
    scoring: [weight ?? null, isFatal],
    settings,
  };
  return JSON.stringify(parts[part] ?? null);
}

/** Most of the keys that are in the same order in both lists: the longest common subsequence. */
function inOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((key, index) => [key, index]));
  const best: { length: number; from: number }[] = [];
  const places = after.map((key) => place.get(key) ?? 0);
  for (const at of places) {
    const earlier = best.flatMap((one, other) => ((places[other] ?? 0) < at ? [{ ...one, other }] : []));
    const longest = earlier.reduce((top, one) => (one.length > top.length ? one : top), {
      length: 0,
      other: -1,
    });
    best.push({ length: longest.length + 1, from: longest.other });
  }
  const length = Math.max(0, ...best.map((one) => one.length));
  let at = best.findIndex((one) => one.length === length);
  const kept = new Set<string>();
  while (at >= 0) {
    kept.add(after[at] ?? '');
    at = best[at]?.from ?? -1;
  }
  return kept;
}
