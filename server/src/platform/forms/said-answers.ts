import type { SaidAnswer } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { findForm } from './find-form.ts';
import { mentionsIn, namesOf, readerOf, readStored } from './look-up.ts';

/** Answers as a person reads them, in the order of their version's questions; none where no form was answered. */
export async function saidAnswers(
  tx: Tx,
  formId: string | null,
  version: number | null,
  stored: unknown,
): Promise<SaidAnswer[]> {
  if (formId === null || version === null) return [];
  const form = await findForm(tx, formId, version);
  const answers = readStored(stored);
  const reader = readerOf(await namesOf(tx, mentionsIn(form, answers)), tx.locale);
  return form.questions.flatMap(({ question, kind }) => {
    const answer = answers[question.key];
    if (answer === undefined) return [];
    return [{ key: question.key, label: question.label, text: kind.describe(answer, reader) }];
  });
}
