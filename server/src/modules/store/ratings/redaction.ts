import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';

/** What buyers wrote of orders, and what was answered. */
export const ratingsPlace = columnsPlace({
  table: 'order_ratings',
  keys: ['rating_id'],
  moment: sql`changed_at`,
  key: 'store.ratings',
  words: { zh: '订单评价的文字', en: 'Comments on orders' },
  texts: ['comment', 'reply'],
  jsons: ['extra'],
});
