import { type SqlBool, sql } from 'kysely';
import { formAnswers } from '#modules/platform';
import { countedAnswers } from '#platform/personal/counted-answers.ts';
import type { PersonalData } from '#platform/personal/personal.ts';
import { ofRecords, personalRows } from '#platform/personal/personal-rows.ts';
import { commentsPlace } from './redaction.ts';

/** What they wrote when they were asked. Marks and what they chose stay; whose anonymous answers are, nobody knows. */
export const personal: PersonalData = {
  things: (tx, recordIds) => sql`
    select response_id from survey_responses where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[])
    union all select ask_id from asks where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[])`,
  places: [
    personalRows({
      key: 'surveys.comments',
      words: { zh: '满意度评语', en: 'Comments with ratings' },
      table: 'asks',
      keys: ['ask_id'],
      of: ofRecords(),
      says: { comment: '' },
      shows: ['score', 'solved', 'asked_at', 'answered_at'],
      place: commentsPlace,
    }),
    personalRows({
      key: 'surveys.answers',
      words: { zh: '问卷的回答', en: 'Answers to surveys' },
      table: 'form_responses',
      keys: ['response_id'],
      of: ({ recordIds }) => sql<SqlBool>`t.response_id in (select r.response_id from survey_responses r
        where r.workspace_id = t.workspace_id and r.customer_id = any(${[...recordIds]}::uuid[]))`,
      says: { answers: countedAnswers({ version: 'version' }) },
      shows: ['responded_at'],
      place: formAnswers,
    }),
  ],
  stays: ['survey_invitations', 'survey_passed_over', 'survey_responses'],
};
