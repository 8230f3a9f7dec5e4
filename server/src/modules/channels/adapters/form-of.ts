import { type FormDefinition, parseForm, type Question } from '@zhiyin/domain/kit';

type Asked = Pick<Question, 'key' | 'kind' | 'label'> & Partial<Question>;

/**
 * The set-up form of an adapter. Set-up is no survey: it has one version, and its id is never looked up.
 *
 * @throws Error when it is no form that can be answered: a mistake of the adapter's.
 */
export function formOf(title: Question['label'], questions: readonly Asked[]): FormDefinition {
  const parsed = parseForm({
    formId: '00000000-0000-4000-8000-000000000000',
    version: 1,
    title,
    questions,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.form.definition;
}
