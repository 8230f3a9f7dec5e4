import { z } from 'zod';
import { Id } from '../../shapes.ts';
import type { Answers } from '../check-response.ts';
import type { Form } from '../form.ts';
import { isAnswerTold } from './answer-fields.ts';

const Told = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
type Told = z.infer<typeof Told>;

/** An answer that changed, as a fact tells it: choices, numbers and yes or no, never what somebody wrote. */
export const ToldAnswer = z.object({ formId: Id, question: z.string(), from: Told, to: Told });
export type ToldAnswer = z.infer<typeof ToldAnswer>;

/** What facts tell of answers that changed; null is no answer. Texts, dates and files are left out. */
export function toldAnswers(form: Form, before: Answers, after: Answers): ToldAnswer[] {
  const { formId } = form.definition;
  return form.questions.flatMap((prepared) => {
    if (!isAnswerTold(prepared)) return [];
    const { question, kind } = prepared;
    const read = (answers: Answers): Told => {
      const answer = answers[question.key];
      return answer === undefined ? null : (Told.safeParse(kind.fieldValue(answer)).data ?? null);
    };
    const [from, to] = [read(before), read(after)];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ formId, question: question.key, from, to }];
  });
}
