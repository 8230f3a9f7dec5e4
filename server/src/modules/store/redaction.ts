import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';
import type { RedactionPlace } from '#platform/redaction/place.ts';
import { wholeValues } from '#platform/redaction/whole-values.ts';
import { routesPlace } from './parcels/redaction.ts';
import { ratingsPlace } from './ratings/redaction.ts';

const order = { table: 'orders', keys: ['order_id'], moment: sql`changed_at` } as const;

/** What buyers and sellers wrote on orders, and who got them as long as the shop keeps it. */
export const redactionPlaces: readonly RedactionPlace[] = [
  columnsPlace({
    ...order,
    key: 'store.notes',
    words: { zh: '订单的留言和备注', en: 'Notes on orders' },
    texts: ['buyer_note', 'seller_note'],
  }),
  ratingsPlace,
  routesPlace,
  {
    ...columnsPlace({
      ...order,
      key: 'store.receivers',
      words: { zh: '订单的收货信息', en: 'Receivers of orders' },
      texts: ['receiver_name', 'receiver_phone', 'receiver_address', 'phone', 'phone_tail'],
      jsons: ['extra'],
    }),
    isRecords: true,
    redact: wholeValues({
      ...{ receiver_name: 'address', receiver_address: 'address' },
      ...{ receiver_phone: 'phone', phone: 'phone', phone_tail: 'phone' },
    }),
  },
];
