import { Readable } from 'node:stream';
import { type Form, maskSensitive, say } from '@zhiyin/domain/kit';
import {
  type FormAnswer,
  formAnswersExported,
  formPageWords,
  readFormAnswers,
} from '@zhiyin/domain/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findForm, findFormRow } from '#platform/forms/find-form.ts';
import { seesSensitive } from '#platform/sensitive/sees-sensitive.ts';
import { pageOfAnswers, readAnswers } from './queries.ts';

const pageSize = 200;

/**
 * The answers to a form as CSV, latest first, with a column for each question of the published version and what only
 * the fifty versions before it asked; masked for whoever may not see sensitive data. That somebody took them away is a
 * fact.
 */
export async function exportFormAnswers(ctx: Context, formId: string): Promise<Readable> {
  requirePermission(ctx, readFormAnswers);
  const columns = await transact(ctx, async (tx) => {
    await findFormRow(tx, formId);
    await announce(tx, formAnswersExported, { formId });
    return columnsOf(tx, formId);
  });
  return Readable.from(linesOf(ctx, formId, columns));
}

interface Column {
  readonly key: string;
  readonly label: string;
}

/** Questions by key, those of the latest version first, then what only earlier ones asked. */
async function columnsOf(tx: Tx, formId: string): Promise<Column[]> {
  const { publishedVersion } = await findFormRow(tx, formId);
  const columns = new Map<string, Column>();
  for (let version = publishedVersion; version > Math.max(0, publishedVersion - 50); version--) {
    const form: Form = await findForm(tx, formId, version);
    for (const { question } of form.questions) {
      const { key, label } = question;
      if (!columns.has(key)) columns.set(key, { key, label: say(label, tx.locale) });
    }
  }
  return [...columns.values()];
}

async function* linesOf(ctx: Context, formId: string, columns: readonly Column[]): AsyncGenerator<string> {
  const { respondedAtColumn, version, respondent, score } = formPageWords;
  const fixed = [respondedAtColumn, version, respondent, score].map((word) => say(word, ctx.locale));
  yield byteOrderMark + csvLine([...fixed, ...columns.map(({ label }) => label)]);
  const readable = seesSensitive(ctx) ? asWritten : maskSensitive;
  let before: string | undefined;
  for (;;) {
    const page = await look(ctx, async (tx) =>
      readAnswers(tx, await pageOfAnswers(tx, { formId, before, limit: pageSize })),
    );
    yield page.map((answer) => lineOf(answer, columns, readable)).join('');
    if (page.length < pageSize) return;
    before = page.at(-1)?.responseId;
  }
}

const asWritten = (text: string): string => text;

function lineOf(answer: FormAnswer, columns: readonly Column[], readable: (text: string) => string): string {
  const { respondedAt, version, respondentKind, respondentId, score, said } = answer;
  const who = respondentId === null ? respondentKind : `${respondentKind} ${respondentId}`;
  return csvLine([
    respondedAt,
    version,
    who,
    score,
    ...columns.map(({ key }) => readable(said[key] ?? '') || null),
  ]);
}
