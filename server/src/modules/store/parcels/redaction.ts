import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';

/** What carriers wrote of parcels: couriers' phones, doors, who signed. */
export const routesPlace = columnsPlace({
  table: 'tracked_parcels',
  keys: ['parcel_id'],
  moment: sql`told_at`,
  key: 'store.routes',
  words: { zh: '包裹的物流轨迹', en: 'Routes of parcels' },
  texts: ['standing_detail'],
  jsons: ['route'],
});
