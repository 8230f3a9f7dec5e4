import type { Question } from '@zhiyin/domain/kit';

/** What the input of any kind of question is given. */
export interface QuestionInputProps {
  /** The key of the form it is part of. */
  readonly formKey: string;
  readonly question: Question;
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly answer: unknown;
  readonly onChange: (answer: unknown) => void;
}
