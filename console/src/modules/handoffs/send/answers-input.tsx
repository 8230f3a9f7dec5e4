import type { HandoffAnswers } from '@zhiyin/domain/handoffs';
import { FormPreview } from '#ui/form-preview/form-preview.tsx';
import { useFormOf } from '../data.ts';

interface Props {
  readonly formId: string | null;
  readonly version?: number | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly onChange: (answers: Readonly<Record<string, unknown>>) => void;
}

/** The questions of a form; nothing without one. */
export function AnswersInput({ formId, version, answers, onChange }: Props) {
  const form = useFormOf(formId, version);
  return form && <FormPreview form={form} answers={answers} onChange={onChange} />;
}

/** Answers that were given: an emptied input says nothing. */
export function withoutBlanks(answers: HandoffAnswers): HandoffAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null && answer !== ''));
}
