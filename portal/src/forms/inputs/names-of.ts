import type { QuestionInputProps } from '../question-input-props.ts';

/** What names and describes an input that is one field. */
export function namesOf({ id, labelledBy, describedBy, isWrong }: QuestionInputProps) {
  return {
    id,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
  };
}

/** The same of several fields that belong together. They get the focus when the answer will not do. */
export function groupOf({ id, labelledBy, describedBy }: QuestionInputProps) {
  return { id, tabIndex: -1, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy } as const;
}

/** The texts of an answer that is a list. */
export function listOf(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
}

/** The rows of an answer that are there so far. */
export function recordOf(answer: unknown): Readonly<Record<string, string>> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return {};
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => typeof value === 'string'));
}
