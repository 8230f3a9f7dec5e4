import type { Field, FieldSet, FieldType } from '../../filter/field.ts';
import type { Form, PreparedQuestion } from '../form.ts';

/** Conditions do not look into tables, nor at ids of records, which nobody could write down. */
const unasked = new Set(['matrix', 'reference']);
/** Of files and signatures conditions ask only whether they are there. */
const kept = new Set(['file', 'signature']);
/** What an answer of these said before is kept with the fact that it changed: it is no personal text and no date. */
const told = new Set<FieldType>(['choice', 'choices', 'boolean', 'number', 'money']);

/** The field by which conditions name an answer among those of many forms. */
export function answerField(formId: string, question: string): string {
  return `${formId}/${question}`;
}

/** Whether the fact that an answer changed tells what it was and is. */
export function isAnswerTold({ question, kind }: PreparedQuestion): boolean {
  return !unasked.has(question.kind) && !kept.has(question.kind) && told.has(kind.field.type);
}

/** The answers to a form as conditions over many kinds of things name them, beside the form's title. */
export function answerFieldsOf({ definition: { formId, title }, questions }: Form): FieldSet {
  return Object.fromEntries(
    questions.flatMap((prepared): [string, Field][] => {
      const { question, kind } = prepared;
      if (unasked.has(question.kind)) return [];
      const { zh, en } = question.label;
      const label = { zh: `${title.zh} · ${zh}`, en: `${title.en} · ${en}` };
      const field = kept.has(question.kind) ? ({ type: 'boolean' } as const) : kind.field;
      const past = isAnswerTold(prepared) ? {} : { hasNoPast: true };
      return [[answerField(formId, question.key), { ...field, label, ...past }]];
    }),
  );
}
