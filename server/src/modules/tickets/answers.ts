import {
  type Answers,
  checkResponse,
  type FilterRecord,
  type Form,
  fileSource,
  say,
  type ToldAnswer,
  toldAnswers,
} from '@zhiyin/domain/kit';
import { TicketAnswers, ticketsWords } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { requireOwnFiles } from '#platform/files/stored-files.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { mentionsIn, readStored } from '#platform/forms/look-up.ts';
import { Refusal } from '#platform/refusal.ts';
import type { TicketRow } from './rows.ts';

/** Answers that were checked against a version of the type's form. */
export interface Checked {
  readonly formId: string | null;
  readonly formVersion: number | null;
  readonly answers: TicketAnswers;
}

/**
 * Checks answers against a form, in the version given or the published one. Files that the answers did not have before
 * are the caller's own and are kept from here on.
 *
 * @throws Refusal `invalid` with one field for each question that is not answered right.
 */
export async function checkAnswers(
  tx: Tx,
  formId: string | null,
  answers: TicketAnswers,
  version?: number,
  before: unknown = {},
): Promise<Checked> {
  if (formId === null) {
    if (Object.keys(answers).length > 0) throw new Refusal('invalid', ticketsWords.noForm);
    return { formId, formVersion: null, answers: {} };
  }
  return checkAgainst(tx, await findForm(tx, formId, version), answers, before);
}

/** As `checkAnswers`, against a form that is read already, or a part of one. */
export async function checkAgainst(
  tx: Tx,
  form: Form,
  answers: TicketAnswers,
  before: unknown = {},
): Promise<Checked> {
  const checked = checkResponse(form, answers, { now: tx.system.now(), me: tx.actor.id ?? undefined });
  if (!checked.ok) {
    const fields = checked.problems.map(({ question, reason }) => ({
      path: question === '' ? 'answers' : `answers.${question}`,
      message: say(reason, tx.locale),
    }));
    throw new Refusal('invalid', ticketsWords.answersInvalid, {}, fields);
  }
  const { response } = checked;
  await keepFiles(tx, form, response.answers, before);
  const { formId } = form.definition;
  return { formId, formVersion: response.version, answers: TicketAnswers.parse(response.answers) };
}

async function keepFiles(tx: Tx, form: Form, answers: Answers, before: unknown): Promise<void> {
  const filesIn = (given: Answers) =>
    mentionsIn(form, given).flatMap(({ source, id }) => (source === fileSource ? id : []));
  const known = new Set(filesIn(readStored(before)));
  const fresh = filesIn(answers).filter((id) => !known.has(id));
  if (fresh.length > 0) await requireOwnFiles(tx, fresh);
}

/** Writes answers into a ticket's row, which the caller holds. Answers what facts tell of those that changed. */
export async function writeAnswers(
  tx: Tx,
  { ticketId, answers: before }: Pick<TicketRow, 'ticketId' | 'answers'>,
  { answers, formId, formVersion }: Checked,
): Promise<ToldAnswer[]> {
  await tx.db
    .updateTable('tickets')
    .set({ answers: sql`${JSON.stringify(answers)}::jsonb`, formVersion })
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .execute();
  if (formId === null || formVersion === null) return [];
  return toldAnswers(await findForm(tx, formId, formVersion), readStored(before), readStored(answers));
}

/** What a ticket's fields hold, as demands of moves ask for them: its own, and the answers to its form. */
export async function valuesOf(tx: Tx, row: TicketRow): Promise<FilterRecord> {
  const own = {
    assignee: row.assigneeId,
    team: row.teamId,
    due: row.dueAt,
    customer: row.customerId,
    description: row.description,
  };
  if (row.formId === null || row.formVersion === null) return own;
  const form = await findForm(tx, row.formId, row.formVersion);
  return { ...fieldValues(form, TicketAnswers.parse(row.answers)), ...own };
}

function fieldValues(form: Form, answers: TicketAnswers): FilterRecord {
  return Object.fromEntries(
    form.questions.map(({ question, kind }) => {
      const checked = kind.check(answers[question.key]);
      return [question.key, checked.ok ? kind.fieldValue(checked.answer) : null];
    }),
  );
}
