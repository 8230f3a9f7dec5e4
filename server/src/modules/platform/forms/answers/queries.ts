import type { Answer, Form, Mention, Text } from '@zhiyin/domain/kit';
import type { FormAnswer } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { mentionsIn, namesOf, readerOf, readStored, type StoredAnswers } from '#platform/forms/look-up.ts';
import { secretRespondent } from '#platform/forms/record-response.ts';

const columns = [
  'responseId',
  'formId',
  'version',
  'subjectKind',
  'subjectId',
  'respondentKind',
  'respondentId',
  'answers',
  'score',
  'respondedAt',
] as const;

/** One answered form as it is stored. */
export interface AnsweredRow extends Omit<FormAnswer, 'said' | 'respondedAt'> {
  readonly respondedAt: Date;
  readonly answers: StoredAnswers;
}

/** What was answered to a form, latest first (ids sort by the moment they were made). */
export async function pageOfAnswers(
  tx: Tx,
  query: { formId: string; before: string | undefined; limit: number },
): Promise<AnsweredRow[]> {
  let select = answered(tx, query.formId);
  if (query.before !== undefined) select = select.where('responseId', '<', query.before);
  const rows = await select.orderBy('responseId', 'desc').limit(query.limit).execute();
  return rows.map((row) => ({ ...row, answers: readStored(row.answers) }));
}

/** One answered form; undefined when there is none. */
export async function findAnswered(
  tx: Tx,
  formId: string,
  responseId: string,
): Promise<AnsweredRow | undefined> {
  const row = await answered(tx, formId).where('responseId', '=', responseId).executeTakeFirst();
  return row && { ...row, answers: readStored(row.answers) };
}

function answered(tx: Tx, formId: string) {
  return tx.db
    .selectFrom('formResponses')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('formId', '=', formId)
    .where('respondentKind', '<>', secretRespondent);
}

/** Reads answered forms as the caller would: each with the version that was seen, in their language. */
export async function readAnswers(tx: Tx, rows: readonly AnsweredRow[]): Promise<FormAnswer[]> {
  const versions = await versionsOf(tx, rows);
  const mentions = rows.flatMap((row): Mention[] => {
    const form = versions.get(row.version);
    return form ? mentionsIn(form, row.answers) : [];
  });
  const names = await namesOf(tx, mentions);
  return rows.map(({ answers, respondedAt, ...row }) => ({
    ...row,
    respondedAt: respondedAt.toISOString(),
    said: said(versions.get(row.version), answers, names, tx),
  }));
}

/** The versions of one form that answers are about. */
async function versionsOf(tx: Tx, rows: readonly AnsweredRow[]): Promise<Map<number, Form>> {
  const versions = new Map<number, Form>();
  for (const { formId, version } of rows) {
    if (!versions.has(version)) versions.set(version, await findForm(tx, formId, version));
  }
  return versions;
}

function said(
  form: Form | undefined,
  answers: StoredAnswers,
  names: ReadonlyMap<string, Text>,
  { locale }: Tx,
): Record<string, string> {
  const reader = readerOf(names, locale);
  const kinds = new Map(form?.questions.map(({ question, kind }) => [question.key, kind]));
  const entries = Object.entries(answers).map(([key, answer]: [string, Answer]) => [
    key,
    kinds.get(key)?.describe(answer, reader) ?? '',
  ]);
  return Object.fromEntries(entries);
}
