/** Whether somebody is absent, and who stands in for them. */
export interface StandIn {
  readonly isAbsent: boolean;
  readonly substituteId: string | null;
}

/**
 * Who takes over from somebody: they themselves while they are there, else whoever of the chain of their substitutes is
 * there first. Null when the chain ends, or comes back to where it was, without anybody who is there.
 *
 * @example standInFor('lin', new Map([['lin', { isAbsent: false, substituteId: 'wen' }]])) // 'lin'
 */
export function standInFor(memberId: string, all: ReadonlyMap<string, StandIn>): string | null {
  const seen = new Set<string>();
  for (let at: string | null = memberId; at !== null && !seen.has(at); ) {
    seen.add(at);
    const one = all.get(at);
    if (!one) return null;
    if (!one.isAbsent) return at;
    at = one.substituteId;
  }
  return null;
}
