import { isDeepStrictEqual } from 'node:util';
import {
  lowestMark,
  marksOnly,
  mergeRating,
  type Outcome,
  orderRated,
  type RatingContent,
  ratingsChanged,
  storeWrite,
} from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { newsMs, type Source } from '../orders/write-orders.ts';
import { erasedAmong } from './erased-among.ts';
import { contentColumns, ratingContentOf } from './rows.ts';

/** What became of a rating that was told of. */
export interface WrittenRating {
  readonly number: string;
  readonly lineNumber: string;
  readonly ratingId: string;
  readonly outcome: Outcome;
}

interface Known {
  readonly ratingId: string;
  readonly before: RatingContent | null;
  after: RatingContent;
}

/** Takes in what is told of ratings, as `writeOrders` does of orders. */
export async function writeRatings(
  ctx: Context,
  told: readonly RatingContent[],
  source: Source = 'file',
): Promise<WrittenRating[]> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, (tx) => write(tx, told.map(inWords), source));
}

/** One spelling of a moment, so that what is told again is the same. */
function inWords(rating: RatingContent): RatingContent {
  return { ...rating, ratedAt: new Date(rating.ratedAt).toISOString() };
}

async function write(tx: Tx, told: readonly RatingContent[], source: Source): Promise<WrittenRating[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`store ${tx.workspaceId}`}, 0))`.execute(tx.db);
  const known = await knownRatings(tx, told);
  const erased = await erasedAmong(tx, told);
  const written = told.map((said): WrittenRating => {
    const given = erased.has(said) ? marksOnly(said) : said;
    const { number, lineNumber } = given;
    const had = known.get(keyOf(given));
    const merged = mergeRating(had?.after ?? null, given);
    const after = { ...merged, isCounted: merged.isCounted ?? true };
    const ratingId = had?.ratingId ?? tx.system.newId();
    const outcome = !had ? 'added' : isDeepStrictEqual(had.after, after) ? 'same' : 'changed';
    if (had) had.after = after;
    else known.set(keyOf(given), { ratingId, before: null, after });
    return { number, lineNumber, ratingId, outcome };
  });
  const changed = [...known.values()].filter(({ before, after }) => !isDeepStrictEqual(before, after));
  const [first] = changed;
  if (!first) return written;
  await store(tx, changed);
  const ratingIds = changed.map(({ ratingId }) => ratingId);
  await announce(tx, ratingsChanged, { ratingId: first.ratingId, count: changed.length, ratingIds });
  if (source === 'api') await tellOfEach(tx, changed);
  return written;
}

/** Tells of each whose order is known: what is new to us and old is no news. */
async function tellOfEach(tx: Tx, changed: readonly Known[]): Promise<void> {
  const rows = await tx.db
    .selectFrom('orders')
    .select(['orderId', 'customerId', 'platform', 'number'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('number', 'in', [...new Set(changed.map(({ after }) => after.number))])
    .execute();
  const orders = new Map(rows.map((row) => [JSON.stringify([row.platform, row.number]), row]));
  const since = tx.system.now().getTime() - newsMs;
  for (const { ratingId, before, after } of changed) {
    const order = orders.get(JSON.stringify([after.platform, after.number]));
    const isNew = before === null;
    if (!order || (isNew && Date.parse(after.ratedAt) < since)) continue;
    const { orderId, customerId } = order;
    const given = { result: after.result, stars: lowestMark(after) };
    await announce(tx, orderRated, { ratingId, orderId, customerId, isNew, ...given });
  }
}

type Place = Pick<RatingContent, 'platform' | 'number' | 'lineNumber'>;

function keyOf({ platform, number, lineNumber }: Place): string {
  return JSON.stringify([platform, number, lineNumber]);
}

async function knownRatings(tx: Tx, told: readonly RatingContent[]): Promise<Map<string, Known>> {
  const rows = await tx.db
    .selectFrom('orderRatings')
    .select(contentColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('number', 'in', [...new Set(told.map(({ number }) => number))])
    .execute();
  return new Map(
    rows.map((row) => {
      const before = ratingContentOf(row);
      return [keyOf(row), { ratingId: row.ratingId, before, after: before }];
    }),
  );
}

async function store(tx: Tx, ratings: readonly Known[]): Promise<void> {
  const rows = ratings.map(({ ratingId, after }) => ({
    workspace_id: tx.workspaceId,
    rating_id: ratingId,
    platform: after.platform,
    shop: after.shop,
    number: after.number,
    line_number: after.lineNumber,
    buyer_id: after.buyerId,
    result: after.result,
    stars: after.stars,
    description: after.description,
    service: after.service,
    logistics: after.logistics,
    title: after.title,
    comment: after.comment,
    reply: after.reply,
    rated_at: after.ratedAt,
    is_counted: after.isCounted,
    extra: after.extra,
    changed_at: tx.system.now(),
  }));
  await sql`
    insert into order_ratings
    select * from jsonb_populate_recordset(null::order_ratings, ${JSON.stringify(rows)}::jsonb)
    on conflict (workspace_id, rating_id) do update set buyer_id = excluded.buyer_id, shop = excluded.shop,
      result = excluded.result, stars = excluded.stars, reply = excluded.reply,
      description = excluded.description, service = excluded.service, logistics = excluded.logistics,
      title = excluded.title, comment = excluded.comment, rated_at = excluded.rated_at,
      is_counted = excluded.is_counted, extra = excluded.extra, changed_at = excluded.changed_at
  `.execute(tx.db);
}
