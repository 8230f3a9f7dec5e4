import { type SqlBool, sql } from 'kysely';
import { countedAnswers } from '#platform/personal/counted-answers.ts';
import type { PersonalData } from '#platform/personal/personal.ts';
import { ofRecords, personalRows } from '#platform/personal/personal-rows.ts';

/** What was written of following them up. That it was done, and what came of it, stays. */
export const personal: PersonalData = {
  things: (tx, recordIds) => sql`
    select follow_up_id from follow_ups where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[])`,
  places: [
    personalRows({
      key: 'care.attempts',
      words: { zh: '回访的尝试', en: 'Tries to reach somebody' },
      table: 'follow_up_attempts',
      keys: ['attempt_id'],
      of: ({ recordIds }) => sql<SqlBool>`t.follow_up_id in (select f.follow_up_id from follow_ups f
        where f.workspace_id = t.workspace_id and f.customer_id = any(${[...recordIds]}::uuid[]))`,
      says: { note: '' },
      shows: ['way', 'at'],
    }),
    personalRows({
      key: 'care.follow-ups',
      words: { zh: '回访', en: 'Follow-ups' },
      table: 'follow_ups',
      keys: ['follow_up_id'],
      of: ofRecords(),
      says: { note: '', comment: '', answers: countedAnswers() },
      shows: ['reason', 'asked_at', 'ended_at'],
    }),
  ],
  stays: ['low_scores'],
};
