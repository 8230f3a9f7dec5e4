import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { holdFollower } from '#platform/lots/follow-log.ts';
import { queueFinding } from './find-new-themes.ts';
import { keepSentences } from './keep-sentences.ts';
import { textFollower } from './read-texts.ts';
import { saidInReviews } from './sources/reviews.ts';

/** Before every review. */
const start = '00000000-0000-0000-0000-000000000000';
const reviewsMax = 500;

/**
 * Reads the reviews that were told of before anybody read them, some hundreds at a time, in the order of their ids. The
 * reference of the work is the one after which it goes on.
 */
export const pastReviews = dueKind('insights:past-reviews', {
  run: async (tx, { refId }) => {
    // So that none is read by the follower meanwhile.
    if ((await holdFollower(tx, textFollower.work.kind)) === null) return undefined;
    const ratingIds = await reviewsAfter(tx, refId);
    const last = ratingIds.at(-1);
    if (last === undefined) return undefined;
    const told = await saidInReviews(tx, ratingIds);
    await tx.db
      .deleteFrom('saidSentences')
      .where('workspaceId', '=', tx.workspaceId)
      .where((row) => row('sourceId', '=', row.fn.any(row.val(ratingIds))))
      .execute();
    if ((await keepSentences(tx, told)) > 0) await queueFinding(tx);
    if (ratingIds.length === reviewsMax) await schedule(tx, pastReviews, last, tx.system.now());
    return undefined;
  },
  atOnce: 1,
  timeoutSeconds: 120,
});

/** Reads all reviews anew, in the background. */
export async function readReviewsAgain(tx: Tx): Promise<void> {
  await schedule(tx, pastReviews, start, tx.system.now());
}

async function reviewsAfter(tx: Tx, ratingId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('orderRatings')
    .select('ratingId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('ratingId', '>', ratingId)
    .orderBy('ratingId')
    .limit(reviewsMax)
    .execute();
  return rows.map((row) => row.ratingId);
}
