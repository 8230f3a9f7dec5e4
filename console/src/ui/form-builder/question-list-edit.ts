import type { Filter, FormDefinition, Question } from '@zhiyin/domain/kit';

/** The list with one member changed; null takes it out. */
export function replaced<Item>(list: readonly Item[], at: number, item: Item | null): readonly Item[] {
  return list.flatMap((one, index) => {
    if (index !== at) return [one];
    return item === null ? [] : [item];
  });
}

/** A key that none of these has: `choice`, then `choice-2` and so on. Keys stay when words change, so they are plain. */
export function freshKey(stem: string, taken: readonly string[]): string {
  if (!taken.includes(stem)) return stem;
  let count = 2;
  while (taken.includes(`${stem}-${count}`)) count++;
  return `${stem}-${count}`;
}

/** The form without a section; its questions stay, in no section. */
export function withoutSection(form: FormDefinition, key: string): FormDefinition {
  return {
    ...form,
    sections: form.sections.filter((section) => section.key !== key),
    questions: form.questions.map(({ section, ...question }) =>
      section === undefined || section === key ? question : { ...question, section },
    ),
  };
}

/** The form with a section back that was taken away, with those of its questions that are in none since. */
export function withSection(form: FormDefinition, before: FormDefinition, key: string): FormDefinition {
  const at = before.sections.findIndex((section) => section.key === key);
  const section = before.sections[at];
  if (!section || form.sections.some((one) => one.key === key)) return form;
  const wasIn = new Set(before.questions.filter((one) => one.section === key).map((one) => one.key));
  return {
    ...form,
    sections: [...form.sections.slice(0, at), section, ...form.sections.slice(at)],
    questions: form.questions.map((question) =>
      question.section === undefined && wasIn.has(question.key) ? { ...question, section: key } : question,
    ),
  };
}

const nothing = '';
/** A sentence that is still to be written. */
export const unwritten = { zh: nothing, en: nothing };

/** A question of a kind with nothing asked yet. */
export function newQuestion(
  kind: string,
  taken: readonly string[],
  settings: Question['settings'] = {},
): Question {
  return {
    key: freshKey(kind, taken),
    kind,
    label: unwritten,
    isRequired: false,
    isFatal: false,
    settings,
  };
}

/** The list with a copy of a question behind it, under a key of its own. */
export function duplicated(questions: readonly Question[], at: number): readonly Question[] {
  const question = questions[at];
  if (!question) return questions;
  const key = freshKey(
    question.key.slice(0, 54),
    questions.map((one) => one.key),
  );
  return [...questions.slice(0, at + 1), { ...question, key }, ...questions.slice(at + 1)];
}

/**
 * The list with a question changed. Where its key is another now, the conditions and formulas that named it follow; not
 * while the key is one that two of them share, for then nobody knows which of the two was meant.
 */
export function changed(questions: readonly Question[], at: number, next: Question): readonly Question[] {
  const before = questions[at];
  const list = replaced(questions, at, next);
  if (!before || before.key === next.key) return list;
  const others = questions.filter((_, index) => index !== at).map(({ key }) => key);
  if (others.includes(before.key) || others.includes(next.key)) return list;
  return list.map((question) => naming(question, before.key, next.key));
}

function naming(question: Question, from: string, to: string): Question {
  const { shownIf, requiredIf, settings } = question;
  const { formula } = settings;
  return {
    ...question,
    ...(shownIf && { shownIf: filterNaming(shownIf, from, to) }),
    ...(requiredIf && { requiredIf: filterNaming(requiredIf, from, to) }),
    ...(typeof formula === 'string' && {
      settings: { ...settings, formula: formula.replaceAll(`{${from}}`, `{${to}}`) },
    }),
  };
}

function filterNaming(filter: Filter, from: string, to: string): Filter {
  if ('all' in filter) return { all: filter.all.map((one) => filterNaming(one, from, to)) };
  if ('any' in filter) return { any: filter.any.map((one) => filterNaming(one, from, to)) };
  if ('not' in filter) return { not: filterNaming(filter.not, from, to) };
  return filter.field === from ? { ...filter, field: to } : filter;
}
