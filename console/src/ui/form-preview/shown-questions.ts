import {
  type FieldValue,
  type FilterContext,
  type Form,
  matches,
  type PreparedQuestion,
} from '@zhiyin/domain/kit';

/**
 * The questions that apply to what was answered so far, in order. What a hidden or wrongly answered question holds
 * counts as empty for the conditions after it, as it will when the answers are checked.
 */
export function shownQuestions(
  form: Form,
  answers: Readonly<Record<string, unknown>>,
  context: FilterContext,
): PreparedQuestion[] {
  const record: Record<string, FieldValue> = {};
  return form.questions.filter(({ question, kind, shownIf }) => {
    if (shownIf !== null && !matches(shownIf, record, context)) return false;
    const answer = answers[question.key];
    const checked = answer === undefined || answer === null ? null : kind.check(answer);
    if (checked?.ok) record[question.key] = kind.fieldValue(checked.answer);
    return true;
  });
}
