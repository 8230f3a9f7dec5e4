import type { Question } from '../../../chat/before/form/answers.ts';

/** One question and its answer so far. */
export interface Field {
  readonly question: Question;
  readonly isNeeded: boolean;
  readonly answer: unknown;
  /** Why the answer will not do; `null` when it will, or was not tried yet. */
  readonly problem: string | null;
  readonly onAnswer: (answer: unknown) => void;
}

/** What describes a question's field: its help, and what is wrong with the answer. */
export function describedBy({ question: { help } }: Field, id: string): string {
  return help ? `${id}-help ${id}-problem` : `${id}-problem`;
}
