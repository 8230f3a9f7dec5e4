import type { Tx } from '#platform/context.ts';
import { follow, readPast } from '#platform/lots/follow-log.ts';
import { readReviewsAgain } from './past-reviews.ts';
import { textFollower } from './read-texts.ts';

/** Reads everything that was ever said anew, in the background; what was read before takes the place of itself. */
export async function readTextsAgain(tx: Tx): Promise<void> {
  await follow(tx, textFollower);
  await readPast(tx, textFollower);
  await readReviewsAgain(tx);
}
