import type { FieldValue } from '../filter/field.ts';
import type { FilterContext } from '../filter/filter.ts';
import { matches } from '../filter/matches.ts';
import type { Form, PreparedQuestion } from './form.ts';
import { evaluateFormula } from './formula/evaluate-formula.ts';
import type { Answer } from './question-kind.ts';

/** A question that is asked in view of the answers so far. */
export interface ShownQuestion extends PreparedQuestion {
  /** Also when its `requiredIf` holds. */
  readonly isNeeded: boolean;
  /** What a computed question comes to; undefined when it is not known yet, and for every other kind. */
  readonly computed: Answer | undefined;
}

/**
 * The questions that apply to what was answered so far, in order. What a hidden or wrongly answered question holds
 * counts as empty for the conditions and formulas after it, as it will when the answers are checked.
 */
export function shownQuestions(
  form: Form,
  answers: Readonly<Record<string, unknown>>,
  context: FilterContext,
): ShownQuestion[] {
  const record: Record<string, FieldValue> = {};
  const numbers: Record<string, number | null> = {};
  return form.questions.flatMap((prepared) => {
    const { question, kind, shownIf, requiredIf } = prepared;
    if (shownIf !== null && !matches(shownIf, record, context)) return [];
    const isNeeded = question.isRequired || (requiredIf !== null && matches(requiredIf, record, context));
    const computed = kind.formula && evaluateFormula(kind.formula, (key) => numbers[key] ?? null);
    const answer = kind.formula
      ? computed === null
        ? undefined
        : kind.fromNumber(computed)
      : answers[question.key];
    const checked = answer === undefined || answer === null ? null : kind.check(answer, context.now);
    if (checked?.ok) {
      record[question.key] = kind.fieldValue(checked.answer);
      numbers[question.key] = kind.number?.(checked.answer) ?? null;
    }
    return [{ ...prepared, isNeeded, computed: kind.formula && checked?.ok ? checked.answer : undefined }];
  });
}
