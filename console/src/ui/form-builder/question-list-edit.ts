import type { Question } from '@zhiyin/domain/kit';

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
