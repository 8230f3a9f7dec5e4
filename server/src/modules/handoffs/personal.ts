import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { countedAnswers } from '#platform/personal/counted-answers.ts';
import type { PersonalData } from '#platform/personal/personal.ts';
import { ofThings, personalRows } from '#platform/personal/personal-rows.ts';

/** Hand-offs that were sent from their conversations and tickets. */
const theirs = (tx: Tx, recordIds: readonly string[]) => sql`
  select h.handoff_id from handoffs h where h.workspace_id = ${tx.workspaceId} and (
    h.conversation_id in (select c.conversation_id from conversations c
      where c.workspace_id = h.workspace_id and c.customer_id = any(${[...recordIds]}::uuid[]))
    or h.ticket_id in (select k.ticket_id from tickets k
      where k.workspace_id = h.workspace_id and k.customer_id = any(${[...recordIds]}::uuid[])))`;

/** What departments wrote of them. That they did, and how fast, stays. */
export const personal: PersonalData = {
  things: theirs,
  places: [
    personalRows({
      key: 'handoffs.steps',
      words: { zh: '部门协作的讨论', en: 'Discussions of hand-offs' },
      table: 'handoff_steps',
      keys: ['handoff_id', 'step_id'],
      of: ofThings('handoff_id'),
      says: { text: '', answers: null },
      shows: ['kind', 'at'],
    }),
    personalRows({
      key: 'handoffs.handoffs',
      words: { zh: '部门协作', en: 'Hand-offs' },
      table: 'handoffs',
      keys: ['handoff_id'],
      of: ofThings('handoff_id'),
      says: {
        ...{
          title: '—',
          note: '',
          quotes: '[]',
          result_text: '',
          handoff_rating_text: '',
          result_rating_text: '',
        },
        answers: countedAnswers(),
        result: countedAnswers({
          answers: 'result',
          formId: 'answer_form_id',
          version: 'answer_form_version',
        }),
      },
      shows: ['number', 'sent_at'],
    }),
  ],
  stays: [],
};
