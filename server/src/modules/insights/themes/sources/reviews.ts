import { ratingsChanged } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { FactRow } from '#platform/facts/read-facts.ts';
import type { SaidText } from '../keep-sentences.ts';

/** Platforms write it for whoever writes nothing. */
const isNobodys =
  /^(此|该)?(用户|买家)(没有|未)(填写|写下|做出|及时)?.{0,8}评价|^(系统)?默认(好评|评价)|评价方未及时做出评价/u;

/** What buyers wrote in reviews of their orders. What the shop answered is not theirs. */
export async function saidInReviews(tx: Tx, ratingIds: readonly string[]): Promise<SaidText[]> {
  if (ratingIds.length === 0) return [];
  const { rows } = await sql<Pick<SaidText, 'sourceId' | 'text' | 'saidAt'>>`
    select rating_id as source_id, comment as text, rated_at as said_at from order_ratings
    where workspace_id = ${tx.workspaceId} and rating_id = any(${[...new Set(ratingIds)]}::uuid[]) and comment <> ''
    order by rated_at, rating_id
  `.execute(tx.db);
  return rows.filter(({ text }) => !isNobodys.test(text.trim())).map((row) => ({ ...row, source: 'review' }));
}

/** The ratings that facts say were changed. One from before each was named names the first, and is of the past. */
export function ratingsIn(facts: readonly Pick<FactRow, 'payload'>[]): string[] {
  return facts.flatMap(({ payload }) => {
    const { ratingId, ratingIds = [ratingId] } = ratingsChanged.payload.parse(payload);
    return ratingIds;
  });
}
