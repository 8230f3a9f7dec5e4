import type { Question } from '@zhiyin/domain/kit';

/** What an input for an answer takes; `labelId` names the element that asks. */
export interface QuestionInputProps {
  readonly question: Question;
  readonly answer: unknown;
  readonly onChange: (answer: unknown) => void;
  readonly labelId: string;
  readonly describedBy: string | undefined;
}
