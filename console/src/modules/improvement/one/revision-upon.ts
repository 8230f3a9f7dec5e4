/** A part of a finding as it stood at a revision. */
interface Stood {
  readonly revision: number;
  readonly part: unknown;
}

/**
 * The revision that a draft of one part was written upon: the finding's own as long as that part is as it was, whatever
 * else of it was changed; the one of before once a colleague has written the part anew, so that it is not written over.
 *
 * @example revisionUpon({ revision: 3, part: 'a' }, { revision: 5, part: 'a' }) // 5
 */
export function revisionUpon(begun: Stood, now: Stood): number {
  return JSON.stringify(begun.part) === JSON.stringify(now.part) ? now.revision : begun.revision;
}
