/** A half-open stretch of time, in ms. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Somebody's status changed. */
export interface StatusChange {
  readonly at: number;
  readonly isAvailable: boolean;
}

/**
 * When somebody was available within a period, from how their status changed before and in it; in order of time.
 *
 * @param changes In order of time; what was before the first is not known and counts as not available.
 */
export function shiftsFrom(changes: readonly StatusChange[], { from, to }: Stretch): Stretch[] {
  return changes.flatMap(({ at, isAvailable }, index) => {
    const [begins, ends] = [Math.max(at, from), Math.min(changes[index + 1]?.at ?? to, to)];
    return isAvailable && begins < ends ? [{ from: begins, to: ends }] : [];
  });
}

/**
 * When somebody was probably there, from what they did: what lies no further apart than `gapMs` is one stretch. For
 * those of whom nothing else is known.
 */
export function shiftsFromWork(moments: readonly number[], gapMs: number): Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (const at of moments.toSorted((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && at - last.to <= gapMs) last.to = at;
    else stretches.push({ from: at, to: at });
  }
  // A single deed lasts a moment; a stretch of no length would be none.
  return stretches.map(({ from, to }) => ({ from, to: Math.max(to, from + 60_000) }));
}

/** How long all of these are together, in hours. */
export function hoursOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + (to - from), 0) / 3_600_000;
}
