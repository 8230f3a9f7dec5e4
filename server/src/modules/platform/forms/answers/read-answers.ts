import { scoreResponse } from '@zhiyin/domain/kit';
import {
  type FormAnswer,
  type FormAnswerDetail,
  formWords,
  readFormAnswers,
  type StoredFile,
} from '@zhiyin/domain/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { showFiles } from '#platform/files/stored-files.ts';
import { findForm, findFormRow } from '#platform/forms/find-form.ts';
import { mentionsIn } from '#platform/forms/look-up.ts';
import { Refusal } from '#platform/refusal.ts';
import { type AnsweredRow, findAnswered, pageOfAnswers, readAnswers } from './queries.ts';

/** What was answered to a form, latest first. */
export async function listFormAnswers(
  ctx: Context,
  formId: string,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: FormAnswer[]; next: string | null }> {
  requirePermission(ctx, readFormAnswers);
  return look(ctx, async (tx) => {
    await findFormRow(tx, formId);
    const before = cursorOf(query.after);
    const rows = await pageOfAnswers(tx, { formId, before, limit: query.limit + 1 });
    const items = await readAnswers(tx, rows.slice(0, query.limit));
    return { items, next: rows.length > query.limit ? (items.at(-1)?.responseId ?? null) : null };
  });
}

/** One answered form with everything about it. @throws Refusal `missing`. */
export async function getFormAnswer(
  ctx: Context,
  formId: string,
  responseId: string,
): Promise<FormAnswerDetail> {
  requirePermission(ctx, readFormAnswers);
  return look(ctx, async (tx) => {
    const row = await findAnswered(tx, formId, responseId);
    if (!row) throw new Refusal('missing', formWords.formAnswerNotFound);
    const [entry] = await readAnswers(tx, [row]);
    if (!entry) throw new Refusal('missing', formWords.formAnswerNotFound);
    return { ...entry, ...(await detailOf(tx, row)) };
  });
}

async function detailOf(tx: Tx, row: AnsweredRow): Promise<Omit<FormAnswerDetail, keyof FormAnswer>> {
  const form = await findForm(tx, row.formId, row.version);
  const { raw, failed, sections, items } = scoreResponse(form, row.answers);
  const mentioned = mentionsIn(form, row.answers).filter(({ source }) => source === 'file');
  const files = await showFiles(
    tx,
    mentioned.map(({ id }) => id),
  );
  const byQuestion: Record<string, StoredFile[]> = {};
  for (const { question, id } of mentioned) {
    const file = files.find(({ fileId }) => fileId === id);
    if (file) byQuestion[question] = [...(byQuestion[question] ?? []), file];
  }
  return {
    definition: form.definition,
    files: byQuestion,
    rawScore: raw,
    failed: [...failed],
    sections: [...sections],
    shares: Object.fromEntries(items.map(({ key, share }) => [key, share])),
  };
}

/** Whatever is no id comes before everything. */
function cursorOf(after: string | undefined): string | undefined {
  if (after === undefined) return undefined;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(after) ? after : undefined;
}
