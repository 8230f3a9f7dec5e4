import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';

/** What customers add to a rating. */
export const commentsPlace = columnsPlace({
  key: 'surveys.comments',
  words: { zh: '满意度评语', en: 'Comments with ratings' },
  table: 'asks',
  keys: ['ask_id'],
  moment: sql`coalesce(changed_at, answered_at, asked_at)`,
  texts: ['comment'],
});

export const redactionPlaces = [commentsPlace];
