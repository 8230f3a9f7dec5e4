const dayMs = 86_400_000;

/** A customer got in touch about something. */
export interface Contact {
  readonly person: string;
  /** Contacts without a reason are of one and the same unknown matter. */
  readonly reason: string | null;
  readonly at: number;
}

/**
 * The share of contacts after which the same customer did not come again about the same matter within so many days.
 * Those of which it cannot be known yet are left out; null when all are.
 *
 * @example with 7 days: a contact that is repeated on the seventh day, to the second, is not resolved
 */
export function firstContactResolution(
  contacts: readonly Contact[],
  days: number,
  now: number,
): number | null {
  const matters = Map.groupBy(contacts, ({ person, reason }) => `${person} ${reason ?? ''}`);
  const outcomes = [...matters.values()].flatMap((matter) => {
    const sorted = matter.toSorted((a, b) => a.at - b.at);
    return sorted.flatMap(({ at }, index) => {
      if (at + days * dayMs > now) return [];
      const next = sorted[index + 1];
      return [next === undefined || next.at > at + days * dayMs];
    });
  });
  return outcomes.length === 0 ? null : outcomes.filter(Boolean).length / outcomes.length;
}
