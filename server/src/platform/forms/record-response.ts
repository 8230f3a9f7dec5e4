import {
  type AnswerProblem,
  type Answers,
  checkResponse,
  type Form,
  say,
  scoreResponse,
} from '@zhiyin/domain/kit';
import { formAnswered, formWords } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { announce } from '../facts/announce.ts';
import { Refusal } from '../refusal.ts';
import { problemsOfMentions } from './check-mentions.ts';
import { findForm, findFormRow } from './find-form.ts';

/** What somebody answered, and what it is about: a conversation, a customer, a lesson. */
export interface NewResponse {
  readonly formId: string;
  /** The version they saw; the published one unless given. */
  readonly version?: number;
  /** As they came in; nothing is assumed of them. */
  readonly answers: unknown;
  readonly subjectKind: string;
  readonly subjectId: string | null;
}

export interface RecordedResponse {
  readonly responseId: string;
  readonly version: number;
  readonly answers: Answers;
  /** 0 to 100; null when nothing in the form is scored. */
  readonly score: number | null;
}

/**
 * Checks answers and stores them with the version they answer, scored. The respondent is whoever acts. Whoever calls
 * has checked that they may.
 *
 * @throws Refusal `invalid` with one field for each question that is not answered right; `conflict` when archived.
 */
export async function recordResponse(tx: Tx, given: NewResponse): Promise<RecordedResponse> {
  const { archivedAt } = await findFormRow(tx, given.formId);
  if (archivedAt) throw new Refusal('conflict', formWords.formArchived);
  const form = await findForm(tx, given.formId, given.version);
  const { answers, version } = checkedAnswers(tx, form, given.answers);
  const unknown = await problemsOfMentions(tx, form, answers);
  if (unknown.length > 0) throw refusalOf(tx, unknown);
  const { score } = scoreResponse(form, answers);
  const responseId = tx.system.newId();
  const { formId, subjectKind, subjectId } = given;
  await tx.db
    .insertInto('formResponses')
    .values({
      workspaceId: tx.workspaceId,
      responseId,
      formId,
      version,
      subjectKind,
      subjectId,
      respondentKind: tx.actor.kind,
      respondentId: tx.actor.id,
      answers: sql`${JSON.stringify(answers)}::jsonb`,
      score,
      respondedAt: tx.system.now(),
    })
    .execute();
  await announce(tx, formAnswered, { responseId, formId, version, subjectKind, subjectId, score });
  return { responseId, version, answers, score };
}

function checkedAnswers(tx: Tx, form: Form, answers: unknown): { answers: Answers; version: number } {
  const checked = checkResponse(form, answers, { now: tx.system.now(), me: tx.actor.id ?? undefined });
  if (checked.ok) return checked.response;
  throw refusalOf(tx, checked.problems);
}

/** One field for each question that is not answered right, in the language of whoever answers. */
function refusalOf(tx: Tx, problems: readonly AnswerProblem[]): Refusal {
  const fields = problems.map(({ question, reason }) => ({
    path: question === '' ? 'answers' : `answers.${question}`,
    message: say(reason, tx.locale),
  }));
  return new Refusal('invalid', formWords.answersInvalid, {}, fields);
}
