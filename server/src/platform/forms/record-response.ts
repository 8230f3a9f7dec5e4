import { randomUUID } from 'node:crypto';
import {
  type AnswerProblem,
  type Answers,
  checkResponse,
  type Form,
  say,
  scoreResponse,
} from '@zhiyin/domain/kit';
import { formAnswered, formWords } from '@zhiyin/domain/platform';
import type { Insertable } from 'kysely';
import type { Tx } from '../context.ts';
import type { DB } from '../database/tables.gen.ts';
import { announce } from '../facts/announce.ts';
import { Refusal } from '../refusal.ts';
import { problemsOfMentions } from './check-mentions.ts';
import { findForm, findFormRow } from './find-form.ts';

/** Stands for whoever gave a secret answer. */
export const secretRespondent = 'anonymous';

/** What somebody answered, and what it is about: a conversation, a customer, a lesson. */
export interface NewResponse {
  readonly formId: string;
  /** The version they saw; the published one unless given. */
  readonly version?: number;
  /** As they came in; nothing is assumed of them. */
  readonly answers: unknown;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  /** It stands in place of what was answered to the form about the same thing before. */
  readonly isInPlace?: boolean;
  /** Nobody may find out whose it is: since the day when it came, and whoever asked reads it alone. */
  readonly secretSince?: Date;
}

export interface RecordedResponse {
  readonly responseId: string;
  readonly version: number;
  readonly answers: Answers;
  /** 0 to 100; null when nothing in the form is scored. */
  readonly score: number | null;
}

/**
 * Checks answers and stores them with the version they answer, scored. The respondent is whoever acts; of a secret
 * answer nobody, its id tells no moment, and no fact tells of it. Whoever calls has checked that they may.
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
  const { formId, subjectKind, subjectId, secretSince } = given;
  const isSecret = secretSince !== undefined;
  const responseId = await store(tx, given, {
    version,
    respondentKind: isSecret ? secretRespondent : tx.actor.kind,
    respondentId: isSecret ? null : tx.actor.id,
    answers: JSON.stringify(answers),
    score,
    respondedAt: secretSince ?? tx.system.now(),
  });
  if (isSecret) return { responseId, version, answers, score };
  await announce(tx, formAnswered, { responseId, formId, version, subjectKind, subjectId, score });
  return { responseId, version, answers, score };
}

type Stored = Omit<
  Insertable<DB['formResponses']>,
  'workspaceId' | 'responseId' | 'formId' | 'subjectKind' | 'subjectId'
>;

/** Answers the id under which it is kept. */
async function store(
  tx: Tx,
  { formId, subjectKind, subjectId, secretSince, isInPlace = false }: NewResponse,
  stored: Stored,
): Promise<string> {
  const about = { workspaceId: tx.workspaceId, formId, subjectKind, subjectId };
  if (isInPlace && subjectId !== null) {
    const before = await tx.db
      .updateTable('formResponses')
      .set(stored)
      .where('workspaceId', '=', tx.workspaceId)
      .where('subjectId', '=', subjectId)
      .where('subjectKind', '=', subjectKind)
      .where('formId', '=', formId)
      .returning('responseId')
      .executeTakeFirst();
    if (before) return before.responseId;
  }
  const responseId = secretSince === undefined ? tx.system.newId() : randomUUID();
  await tx.db
    .insertInto('formResponses')
    .values({ ...about, ...stored, responseId })
    .execute();
  return responseId;
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
