import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';

/** Where words about alerts are written down. */
export const alertRedaction = columnsPlace({
  key: 'insights.alert-rings',
  words: { zh: '预警的处理说明', en: 'Notes on alerts' },
  table: 'alert_rings',
  keys: ['ring_id'],
  moment: sql`rang_at`,
  texts: ['note'],
});
