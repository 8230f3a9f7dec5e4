import type { FieldValue } from '../filter/field.ts';
import type { FilterContext } from '../filter/filter.ts';
import { matches } from '../filter/matches.ts';
import type { Word } from '../words.ts';
import type { Form, PreparedQuestion } from './form.ts';
import { evaluateFormula, type Numbers } from './formula/evaluate-formula.ts';
import { type Answer, accept, type CheckedAnswer, decline } from './question-kind.ts';
import { answerReasons } from './words.ts';

export type Answers = Readonly<Record<string, Answer>>;

/** What somebody answered, with the version of the form they saw. */
export interface FormResponse {
  readonly formId: string;
  readonly version: number;
  readonly answers: Answers;
}

/** `question` is the question's key, or empty when the answers are none at all. */
export interface AnswerProblem {
  readonly question: string;
  readonly reason: Word;
}

export type CheckedResponse =
  | { readonly ok: true; readonly response: FormResponse }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/**
 * Checks answers against the form they answer. Questions are taken in order, so that each condition sees the answers
 * before it; what a hidden question was answered is dropped, and counts as empty for the conditions after it.
 * Blank texts, empty lists and null are no answers. What is computed is computed here. Answers to questions that are not in the form are refused.
 */
export function checkResponse(form: Form, answers: unknown, context: FilterContext): CheckedResponse {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { ok: false, problems: [{ question: '', reason: answerReasons.malformed }] };
  }
  const given = new Map<string, unknown>(Object.entries(answers));
  const problems = unknownQuestions(form, given);
  const record: Record<string, FieldValue> = {};
  const kept = new Map<string, Answer>();
  for (const prepared of form.questions) {
    const { key } = prepared.question;
    if (prepared.shownIf !== null && !matches(prepared.shownIf, record, context)) continue;
    const isNeeded =
      prepared.question.isRequired ||
      (prepared.requiredIf !== null && matches(prepared.requiredIf, record, context));
    const { formula } = prepared.kind;
    const checked = formula
      ? computedAnswer(prepared, (name) => numberOf(form, kept, name))
      : checkAnswer(prepared, given.get(key), isNeeded, context.now);
    if (checked === null) continue;
    if (!checked.ok) {
      problems.push({ question: key, reason: checked.reason });
      continue;
    }
    kept.set(key, checked.answer);
    record[key] = prepared.kind.fieldValue(checked.answer);
  }
  if (problems.length > 0) return { ok: false, problems };
  const { formId, version } = form.definition;
  return { ok: true, response: { formId, version, answers: Object.fromEntries(kept) } };
}

function unknownQuestions(form: Form, given: ReadonlyMap<string, unknown>): AnswerProblem[] {
  const known = new Set(form.questions.map(({ question }) => question.key));
  const unknown = [...given.keys()].filter((key) => !known.has(key));
  return unknown
    .slice(0, 20)
    .map((key) => ({ question: key.slice(0, 60), reason: answerReasons.unknownQuestion }));
}

/** What a computed question comes to; null when something that it needs was not answered. Whatever was sent is ignored. */
function computedAnswer({ kind }: PreparedQuestion, numbers: Numbers): CheckedAnswer | null {
  const result = kind.formula && evaluateFormula(kind.formula, numbers);
  return result === null ? null : accept(kind.fromNumber(result));
}

function numberOf(form: Form, kept: ReadonlyMap<string, Answer>, name: string): number | null {
  const answer = kept.get(name);
  const kind = form.questions.find(({ question }) => question.key === name)?.kind;
  return answer === undefined ? null : (kind?.number?.(answer) ?? null);
}

/** Null when the question was left out and may be. */
function checkAnswer(
  { kind }: PreparedQuestion,
  answer: unknown,
  isNeeded: boolean,
  now: Date,
): CheckedAnswer | null {
  if (isBlank(answer)) return isNeeded ? decline(answerReasons.needed) : null;
  const checked = kind.check(answer, now);
  if (!checked.ok) return checked;
  if (isBlank(checked.answer)) return isNeeded ? decline(answerReasons.needed) : null;
  const isRefusal = checked.answer === false;
  return isNeeded && isRefusal ? decline(answerReasons.consentNeeded) : accept(checked.answer);
}

function isBlank(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  if (Array.isArray(answer)) return answer.length === 0;
  return typeof answer === 'object' && Object.keys(answer).length === 0;
}
