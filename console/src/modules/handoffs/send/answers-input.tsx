import type { HandoffAnswers } from '@zhiyin/domain/handoffs';
import { useFormOf } from '#modules/platform';
import type { WholeSlot } from '#ui/form/use-draft.ts';
import { DraftAnswers } from '#ui/form-preview/draft-answers.tsx';

interface Props {
  readonly formId: string | null;
  readonly version?: number | null;
  readonly at: WholeSlot<Readonly<Record<string, unknown>>>;
}

/** The questions of a form; nothing without one. */
export function AnswersInput({ formId, version, at }: Props) {
  const form = useFormOf(formId, version);
  return form && <DraftAnswers form={form} at={at} />;
}

/** Answers that were given: an emptied input says nothing. */
export function withoutBlanks(answers: HandoffAnswers): HandoffAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null && answer !== ''));
}
