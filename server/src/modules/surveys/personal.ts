import { sql } from 'kysely';
import type { PersonalData } from '#platform/personal/personal.ts';
import { ofRecords, personalRows } from '#platform/personal/personal-rows.ts';
import { commentsPlace } from './redaction.ts';

/** What they wrote when they were asked; their answers to forms are the ground's. Marks stay; whose anonymous answers are, nobody knows. */
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
  ],
  stays: ['survey_invitations', 'survey_passed_over', 'survey_responses'],
};
