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

/**
 * The revision that a write is sent with: what this window's own writes made of the one that its writer saw, one after
 * the other. A write of a colleague in between is none of them, and the server refuses.
 *
 * @param own What each own write was sent with, and what it came to.
 * @example revisionToSend(3, new Map([[3, 4]])) // 4
 * @example revisionToSend(3, new Map([[4, 5]])) // 3
 */
export function revisionToSend(seen: number, own: ReadonlyMap<number, number>): number {
  let revision = seen;
  for (let next = own.get(revision); next !== undefined && next > revision; next = own.get(next))
    revision = next;
  return revision;
}
