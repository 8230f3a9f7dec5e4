import type { Text } from '@zhiyin/domain/kit';
import { formWords } from '../../../words.ts';
import type { FormDefinition } from '../../contract.ts';
import { isLoose } from '../../keep/read-json.ts';
import { type Given, holds, isBlank } from './conditions.ts';
import { pathTo, readSettings } from './question-settings.ts';

export type Question = FormDefinition['questions'][number];

/** The answer to a question that does not apply. Typed by hand: the widget takes no values from the domain. */
export const notApplicable = 'not-applicable';

/** Why an answer will not do: a sentence, and what fills it. */
export interface Problem {
  readonly words: Text;
  readonly values: Readonly<Record<string, number>>;
}

/** One question that is shown, and what is wrong with its answer as it stands. */
export interface AskedQuestion {
  readonly question: Question;
  readonly isNeeded: boolean;
  readonly problem: Problem | null;
}

/**
 * The questions that are asked in view of the answers, in order: what a hidden question was answered counts for
 * nothing, as it will to the server.
 */
export function askedQuestions({ questions }: FormDefinition, given: Given): AskedQuestion[] {
  const isText = (key: string): boolean =>
    questions.some((one) => one.key === key && (one.kind === 'text' || one.kind === 'long-text'));
  const seen: Record<string, unknown> = {};
  const asked: AskedQuestion[] = [];
  for (const question of questions) {
    const { key, shownIf, requiredIf, isRequired } = question;
    if (shownIf && !holds(shownIf, seen, isText)) continue;
    const isNeeded = isRequired || (requiredIf !== undefined && holds(requiredIf, seen, isText));
    const problem = problemOf(question, given[key], isNeeded);
    asked.push({ question, isNeeded, problem });
    // What does not apply is empty to the conditions that follow.
    if (given[key] !== notApplicable) seen[key] = seenOf(question, given[key]);
  }
  return asked;
}

/** What is sent: the answers to what is asked, without those that are none. */
export function answersOf(asked: readonly AskedQuestion[], given: Given): Given {
  const entries = asked.map(({ question: { key } }) => [key, given[key]] as const);
  return Object.fromEntries(entries.filter(([, answer]) => !isBlank(answer)));
}

/** An answer as conditions see it. */
function seenOf({ kind, settings }: Question, answer: unknown): unknown {
  if (isBlank(answer)) return answer;
  if (kind === 'tree') return pathTo(readSettings(settings).nodes, answer).map(({ key }) => key);
  if (kind === 'signature') return true;
  if (kind !== 'matrix' || !isLoose(answer)) return answer;
  return Object.entries(answer).flatMap(([row, column]) =>
    column === notApplicable ? [] : [`${row}:${column}`],
  );
}

function problemOf(question: Question, answer: unknown, isNeeded: boolean): Problem | null {
  if (question.kind === 'consent') {
    return isNeeded && answer !== true ? problem(formWords.consentNeeded) : null;
  }
  if (isBlank(answer)) return isNeeded ? problem(formWords.needed) : null;
  const { min, max, atLeast, atMost, rows, places } = readSettings(question.settings);
  if (question.kind === 'number') {
    if (typeof answer !== 'number' || !Number.isFinite(answer)) return problem(formWords.notNumber);
    return answer < min || answer > max ? problem(formWords.outOfRange, { min, max }) : null;
  }
  if (question.kind === 'money' && typeof answer !== 'number') return problem(formWords.notNumber);
  if (question.kind === 'matrix' && isLoose(answer)) {
    return rows.every(({ key }) => key in answer) ? null : problem(formWords.everyRow);
  }
  if (question.kind === 'ranking' && Array.isArray(answer)) {
    return answer.length < places ? problem(formWords.tooFew, { count: places }) : null;
  }
  if (question.kind !== 'choice' || !Array.isArray(answer)) return null;
  if (answer.length < atLeast) return problem(formWords.tooFew, { count: atLeast });
  return answer.length > atMost ? problem(formWords.tooMany, { count: atMost }) : null;
}

function problem(words: Text, values: Problem['values'] = {}): Problem {
  return { words, values };
}
