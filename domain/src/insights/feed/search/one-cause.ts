import type { Tested } from './choose-changes.ts';

/** Rows of a change that are looked at: those whose hash is least, as many of each, so that sketches compare. */
export const sketchSize = 400;
/** Changes that have at least this share of all their rows in common are one cause. */
const sharedMin = 0.5;
/** Changes that began further apart than this have not one cause. */
const apartDaysMax = 5;
/** Most causes that are told of one night, and most changes that stand under one. */
const [causesMax, alongsideMax] = [12, 8] as const;

/**
 * The share of all their rows that two changes have in common, from the least hashes of each (bottom-k sketches; exact
 * while both have fewer rows than a sketch holds). 0 when one of them has none.
 *
 * @example sharedShare(['1', '2', '3'], ['2', '3', '4']) // 0.5
 */
export function sharedShare(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [inA, inB] = [new Set(a), new Set(b)];
  const least = [...new Set([...a, ...b])].sort().slice(0, sketchSize);
  return least.filter((hash) => inA.has(hash) && inB.has(hash)).length / least.length;
}

/** A change and what it is made of. */
export interface Sketched<Change> {
  readonly change: Change;
  readonly rows: readonly string[];
}

/** The strongest change of a cause, with the others that are made of the same rows. */
export interface Cause<Change> {
  readonly lead: Change;
  readonly alongside: readonly Change[];
}

/**
 * Puts changes together that began within days of each other and are made of the same rows, under the strongest.
 *
 * @param ranked the strongest first
 */
export function causesOf<Change extends Pick<Tested, 'since'>>(
  ranked: readonly Sketched<Change>[],
): Cause<Change>[] {
  const causes: { lead: Sketched<Change>; alongside: Change[] }[] = [];
  for (const one of ranked) {
    const cause = causes.find(({ lead }) => isOneCause(lead, one));
    if (!cause) causes.push({ lead: one, alongside: [] });
    else if (cause.alongside.length < alongsideMax) cause.alongside.push(one.change);
  }
  return causes.slice(0, causesMax).map(({ lead, alongside }) => ({ lead: lead.change, alongside }));
}

function isOneCause<Change extends Pick<Tested, 'since'>>(
  lead: Sketched<Change>,
  other: Sketched<Change>,
): boolean {
  const apart = Math.abs(Date.parse(lead.change.since) - Date.parse(other.change.since)) / 86_400_000;
  return apart <= apartDaysMax && sharedShare(lead.rows, other.rows) >= sharedMin;
}
