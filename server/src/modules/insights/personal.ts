import { type SqlBool, sql } from 'kysely';
import type { PersonalData } from '#platform/personal/personal.ts';
import { personalRows } from '#platform/personal/personal-rows.ts';

/** Sentences that themes were made of; what was measured names records, which say nothing once they are erased. */
export const personal: PersonalData = {
  places: [
    personalRows({
      key: 'insights.sentences',
      words: { zh: '主题里的原话', en: 'Sentences in themes' },
      table: 'said_sentences',
      keys: ['sentence_id'],
      of: ({ things }) => sql<SqlBool>`(t.source_id in (${things}) or t.conversation_id in (${things})
        or t.ticket_id in (${things}))`,
      says: {},
      shows: ['feeling', 'aspects', 'said_at'],
      isGone: true,
    }),
  ],
  stays: ['agent_spells', 'conversation_measures', 'open_spells', 'turn_measures'],
};
