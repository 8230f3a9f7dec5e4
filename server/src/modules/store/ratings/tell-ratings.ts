import type { NewRating } from '@zhiyin/domain/store';
import type { Context } from '#platform/context.ts';
import { type WrittenRating, writeRatings } from './write-ratings.ts';

/** Takes in what a program tells of ratings. */
export async function tellRatings(
  ctx: Context,
  { ratings }: { ratings: readonly NewRating[] },
): Promise<{ items: WrittenRating[] }> {
  return {
    items: await writeRatings(
      ctx,
      ratings.map((rating) => ({ ...rating, extra: {} })),
      'api',
    ),
  };
}
