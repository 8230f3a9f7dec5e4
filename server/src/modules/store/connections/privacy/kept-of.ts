import { type Locale, say, type Text } from '@zhiyin/domain/kit';
import {
  type ImportField,
  importFields,
  isImportField,
  minorDigits,
  privacyWords as words,
} from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { parcelsOf } from '../../orders/queries.ts';
import { contentOf, type DetailRow, detailColumns } from '../../orders/rows.ts';
import { ordersAskedAbout } from './asked-about.ts';
import type { RequestRow } from './rows.ts';

/** More would be no customer's but a reseller's, and is taken out by other means. */
const ordersMax = 1_000;
const amounts: ReadonlySet<string> = new Set(['total', 'paid', 'refunded', 'price'] satisfies ImportField[]);
const ratingFields = ['ratedAt', 'result', 'stars', 'comment', 'reply'] as const;

interface Kept {
  readonly orderCount: number;
  /** Record, field and content, with a first line that says so. */
  readonly lines: string[][];
}

/** What the orders, their lines and parcels, and the reviews that a request is about say, in the reader's words. */
export async function keptOf(tx: Tx, request: RequestRow): Promise<Kept> {
  const orders = await ordersOf(tx, request);
  const ids = orders.map(({ orderId }) => orderId);
  const parcels = await parcelsOf(tx, ids);
  const { locale } = tx;
  const record = (word: Text, number: string, line = '') => say(word, locale, { number, line });
  const lines = orders.flatMap((row) => {
    const { lines: sold, parcels: sent, extra, ...order } = contentOf(row, parcels.get(row.orderId) ?? []);
    const { number, currency } = order;
    const about = { locale, currency };
    return [
      ...fieldsOf(record(words.privacyOrder, number), { ...extra, ...order }, about),
      ...sold.flatMap(({ extra: more, ...line }) =>
        fieldsOf(record(words.privacyLine, number, line.lineNumber), { ...more, ...line }, about),
      ),
      ...sent.flatMap((parcel) => fieldsOf(record(words.privacyParcel, number), parcel, about)),
    ];
  });
  const ratings = (await ratingsOf(tx, ids)).flatMap(({ number, ...rating }) =>
    fieldsOf(record(words.privacyRating, number), rating, { locale, currency: '' }),
  );
  const heads = [words.privacyRecord, words.privacyField, words.privacyValue];
  return {
    orderCount: orders.length,
    lines: [heads.map((head) => say(head, locale)), ...lines, ...ratings],
  };
}

/** What amounts say already, and a platform's own codes. */
const aside: ReadonlySet<string> = new Set(['currency', 'vendorState', 'lineNumber']);

/** One line for each field that says something. A column of a file that nobody gave a meaning has its own name. */
function fieldsOf(
  record: string,
  fields: object,
  { locale, currency }: { locale: Locale; currency: string },
): string[][] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (aside.has(key) || value === null || value === '' || typeof value === 'boolean') return [];
    const label = isImportField(key) ? say(importFields[key], locale) : key;
    const isAmount = amounts.has(key) && typeof value === 'number';
    return [[record, label, isAmount ? amountText(value, currency) : String(value)]];
  });
}

function amountText(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
}

async function ordersOf(tx: Tx, { requestId }: RequestRow): Promise<DetailRow[]> {
  const columns = sql.join(detailColumns.map((name) => sql.ref(`o.${name}`)));
  const { rows } = await sql<DetailRow>`
    select ${columns} from store_privacy_requests r
    join store_connections c on c.workspace_id = r.workspace_id and c.connection_id = r.connection_id
    cross join lateral (${ordersAskedAbout}) o
    where r.workspace_id = ${tx.workspaceId} and r.request_id = ${requestId}
    order by o.listed_at, o.order_id limit ${ordersMax + 1}
  `.execute(tx.db);
  if (rows.length > ordersMax) throw new Refusal('conflict', words.privacyTooMuch, { max: ordersMax });
  return rows;
}

async function ratingsOf(tx: Tx, orderIds: readonly string[]) {
  if (orderIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('orderRatings as r')
    .innerJoin('orders as o', (join) =>
      join
        .onRef('o.workspaceId', '=', 'r.workspaceId')
        .onRef('o.platform', '=', 'r.platform')
        .onRef('o.number', '=', 'r.number'),
    )
    .select(['r.number', ...ratingFields.map((name) => `r.${name}` as const)])
    .where('o.workspaceId', '=', tx.workspaceId)
    .where('o.orderId', 'in', [...orderIds])
    .orderBy('r.ratedAt')
    .execute();
  return rows.map(({ ratedAt, ...row }) => ({ ...row, ratedAt: ratedAt.toISOString() }));
}
