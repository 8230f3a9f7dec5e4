import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';

/** Where follow-ups are written down. */
export const redactionPlaces = [
  columnsPlace({
    key: 'care.follow-ups',
    words: { zh: '回访', en: 'Follow-ups' },
    table: 'follow_ups',
    keys: ['follow_up_id'],
    moment: sql`coalesce(ended_at, asked_at)`,
    texts: ['note', 'comment'],
    jsons: ['answers'],
  }),
  columnsPlace({
    key: 'care.attempts',
    words: { zh: '回访的尝试', en: 'Tries to reach somebody' },
    table: 'follow_up_attempts',
    keys: ['attempt_id'],
    moment: sql`at`,
    texts: ['note'],
  }),
];
