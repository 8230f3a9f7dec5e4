import { AnswerSetting, type Answers, checkResponse, type Form, ruleSkips } from '@zhiyin/domain/kit';
import { TicketAnswers, ticketChanged, ticketsHandle, ticketsWords } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { readStored } from '#platform/forms/look-up.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction, Skipped } from '#platform/rules/rule-kinds.ts';
import { writeAnswers } from '../answers.ts';
import { changeRow, lockLiveTicket } from '../queries.ts';
import { aboutOf, type TicketRow } from '../rows.ts';

const Settings = z.object({ field: AnswerSetting });

/** Fills in one field of a ticket, whatever else of its form is still open. */
export const setTicketField: RuleAction = {
  key: 'tickets.set-field',
  subjectKind: 'ticket',
  may: ticketsHandle,
  words: { zh: '填写工单字段', en: 'Fill in a field of the ticket' },
  settings: [
    {
      key: 'field',
      kind: 'answer',
      of: 'ticket-form',
      label: { zh: '字段', en: 'Field' },
      help: {
        zh: '别的类型的工单没有这个字段，会跳过。',
        en: 'Tickets of another type do not have the field and are passed over.',
      },
      isRequired: true,
    },
  ],
  run: async (tx, { subjectId, settings }) => {
    const { formId, question, answer } = Settings.parse(settings).field;
    const row = await lockLiveTicket(tx, subjectId);
    if (row.formId !== formId || row.formVersion === null) return { skipped: ruleSkips.otherForm };
    const form = await findForm(tx, formId, row.formVersion);
    return fillIn(tx, row, form, question, answer);
  },
};

async function fillIn(
  tx: Tx,
  row: TicketRow,
  form: Form,
  key: string,
  answer: unknown,
): Promise<Skipped | undefined> {
  const prepared = form.questions.find(({ question }) => question.key === key);
  if (!prepared) return { skipped: ruleSkips.otherForm };
  const checked = prepared.kind.check(answer);
  if (!checked.ok) throw new Refusal('invalid', ticketsWords.answersInvalid);
  const before = readStored(row.answers);
  if (JSON.stringify(before[key]) === JSON.stringify(checked.answer)) return { skipped: ruleSkips.asIs };
  const answers = TicketAnswers.parse(recomputed(tx, form, { ...before, [key]: checked.answer }));
  const { formId, formVersion } = row;
  const told = await writeAnswers(tx, row, { formId, formVersion, answers });
  await changeRow(tx, row.ticketId, { revision: row.revision + 1 });
  const change = { fields: ['answers'], priority: null, dueAt: null, answers: told };
  await announce(tx, ticketChanged, { ...aboutOf(row), ...change });
  return undefined;
}

/** With what is computed from it, once the whole form is in order; until then as it was given. */
function recomputed(tx: Tx, form: Form, answers: Answers): Answers {
  const checked = checkResponse(form, answers, { now: tx.system.now() });
  return checked.ok ? checked.response.answers : answers;
}
