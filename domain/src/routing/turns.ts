/** As far as taking turns goes. */
export interface TurnTaker {
  /** Counts assignments of the shop: the lower, the longer ago this one was; 0: never. */
  readonly turn: number;
  /** Where on the clock of turns it began; null or absent: never. */
  readonly start?: number | null;
}

/**
 * Turns in proportion to shares, start-time fair queueing (Goyal, Vin and Cheng 1996): each turn begins where the clock is,
 * or where the last one of the same member ended, a turn of a small share lasting longer. Whoever was away gets no more for
 * it than others, and where all shares are alike it is whoever had none for the longest.
 *
 * @param clock Where the latest turn of anybody began.
 * @param share How large a part somebody gets; 1 for an ordinary one.
 * @example nextStart({ turn: 3, start: 2 }, 3, 0.5) === 4
 */
export function nextStart({ start = null }: TurnTaker, clock: number, share: number): number {
  return start === null ? clock : Math.max(clock, start + 1 / share);
}

/** Where the clock of turns stands: at the beginning of the latest; 0 before the first. */
export function clockOf(takers: readonly TurnTaker[]): number {
  return takers.reduce((latest, { start }) => Math.max(latest, start ?? 0), 0);
}
