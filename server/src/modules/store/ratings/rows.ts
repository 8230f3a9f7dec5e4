import { type Rating, type RatingContent, ratingResults } from '@zhiyin/domain/store';
import { z } from 'zod';

export const ratingColumns = [
  'ratingId',
  'platform',
  'shop',
  'number',
  'lineNumber',
  'result',
  'stars',
  'description',
  'service',
  'logistics',
  'title',
  'comment',
  'reply',
  'ratedAt',
  'isCounted',
] as const;

export const contentColumns = [...ratingColumns, 'buyerId', 'extra'] as const;

const Result = z.enum(ratingResults).nullable();
const Extra = z.record(z.string(), z.string());

/** A rating as the database keeps it. */
export interface RatingRow {
  ratingId: string;
  platform: string;
  shop: string | null;
  number: string;
  lineNumber: string;
  result: string | null;
  stars: number | null;
  description: number | null;
  service: number | null;
  logistics: number | null;
  title: string | null;
  comment: string | null;
  reply: string | null;
  ratedAt: Date;
  isCounted: boolean;
}

/** A rating as the API gives it. */
export function presentRating(row: RatingRow): Rating {
  return { ...row, result: Result.parse(row.result), ratedAt: row.ratedAt.toISOString() };
}

/** What is stored of a rating, as sources tell of it. */
export function ratingContentOf({
  ratingId: _,
  ...row
}: RatingRow & { buyerId: string | null; extra: unknown }): RatingContent {
  return {
    ...row,
    result: Result.parse(row.result),
    ratedAt: row.ratedAt.toISOString(),
    extra: Extra.parse(row.extra),
  };
}
