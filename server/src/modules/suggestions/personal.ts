import { type SqlBool, sql } from 'kysely';
import type { Person, PersonalData } from '#platform/personal/personal.ts';
import { personalRows } from '#platform/personal/personal-rows.ts';
import { itself } from './redaction.ts';

/** Suggestions of theirs, and of nobody whose it is known, those to be answered where they alone are reached. */
function theirs({ recordIds, addresses }: Person, suggestion: string) {
  const of = (column: string) => sql.ref(`${suggestion}.${column}`);
  return sql<SqlBool>`(${of('customer_id')} = any(${[...recordIds]}::uuid[])
    or ${of('customer_id')} is null and lower(${of('email')}) = any(${[...addresses]}::text[]))`;
}

/** What they suggested and what was answered. That they did, and what became of it, stays. */
export const personal: PersonalData = {
  things: (tx, recordIds) => sql`
    select suggestion_id from suggestions where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[])`,
  places: [
    personalRows({
      key: 'suggestions.remarks',
      words: { zh: '建议的答复和备注', en: 'Answers and remarks on suggestions' },
      table: 'suggestion_remarks',
      keys: ['remark_id'],
      of: (person) => sql<SqlBool>`t.suggestion_id in (select s.suggestion_id from suggestions s
        where s.workspace_id = t.workspace_id and ${theirs(person, 's')})`,
      says: { text: '' },
      shows: ['at'],
    }),
    personalRows({
      key: 'suggestions.suggestions',
      words: { zh: '建议', en: 'Suggestions' },
      table: 'suggestions',
      keys: ['suggestion_id'],
      of: (person) => theirs(person, 't'),
      says: { text: '', tokens: '{}', email: null },
      hides: ['tokens'],
      shows: ['received_at'],
      place: itself,
    }),
  ],
  // Prints of who sent how much today, gone within days.
  stays: ['suggestion_senders'],
};
