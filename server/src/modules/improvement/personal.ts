import { type SqlBool, sql } from 'kysely';
import type { PersonalData } from '#platform/personal/personal.ts';
import { personalRows } from '#platform/personal/personal-rows.ts';

/** What findings quote of them. What the shop found, and did about it, is the shop's. */
export const personal: PersonalData = {
  places: [
    personalRows({
      key: 'improvement.evidence',
      words: { zh: '问题的证据', en: 'Evidence of findings' },
      table: 'finding_evidence',
      keys: ['evidence_id'],
      of: ({ things }) => sql<SqlBool>`t.ref in (select id::text from (${things}) of_them (id))`,
      says: { text: '' },
      shows: ['at'],
    }),
  ],
  stays: [],
};
