/** Contacts of a period by what became of them. */
export interface Offered {
  /** Answered in time, and all that were answered. */
  readonly answeredInTime: number;
  readonly answered: number;
  /** Given up by the customer before the time was over, and all that were given up. */
  readonly abandonedInTime: number;
  readonly abandoned: number;
}

/** The four conventions, by what they divide by and what they do with those who gave up. */
export const serviceLevelConventions = ['of-answered', 'of-offered', 'without-early', 'early-kept'] as const;
export type ServiceLevelConvention = (typeof serviceLevelConventions)[number];

/**
 * The service level in one of its conventions, from 0 to 1; null when nothing counts.
 *
 * @example of 80 answered in time, 90 answered, 4 given up in time and 10 given up: 80/90, 80/100, 80/96, 84/100
 */
export function serviceLevel(convention: ServiceLevelConvention, offered: Offered): number | null {
  const { answeredInTime, answered, abandonedInTime, abandoned } = offered;
  const shares: Readonly<Record<ServiceLevelConvention, readonly [number, number]>> = {
    'of-answered': [answeredInTime, answered],
    'of-offered': [answeredInTime, answered + abandoned],
    'without-early': [answeredInTime, answered + abandoned - abandonedInTime],
    'early-kept': [answeredInTime + abandonedInTime, answered + abandoned],
  };
  const [kept, counted] = shares[convention];
  return counted === 0 ? null : kept / counted;
}
