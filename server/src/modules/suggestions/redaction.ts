import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';

export const itself = columnsPlace({
  key: 'suggestions.suggestions',
  words: { zh: '建议', en: 'Suggestions' },
  table: 'suggestions',
  keys: ['suggestion_id'],
  moment: sql`coalesce(settled_at, received_at)`,
  texts: ['text'],
});

/** Where suggestions are written down. */
export const redactionPlaces = [
  itself,
  columnsPlace({
    key: 'suggestions.remarks',
    words: { zh: '建议的答复和备注', en: 'Answers and remarks on suggestions' },
    table: 'suggestion_remarks',
    keys: ['remark_id'],
    moment: sql`at`,
    texts: ['text'],
  }),
];
