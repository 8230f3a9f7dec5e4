/**
 * How long things last. A session ends after three days without use, so that a weekend does not sign an agent out,
 * and after thirty days in any case.
 */
export const lifetimes = {
  idleSeconds: 3 * 86_400,
  absoluteSeconds: 30 * 86_400,
  /** A session in use is written down at most this often. */
  refreshSeconds: 600,
  resetSeconds: 30 * 60,
  secondFactorSeconds: 10 * 60,
  /** A known browser keeps its own count of failed tries for a year. */
  deviceSeconds: 365 * 86_400,
  /** A change made in another process is heard at once; what was missed lasts no longer than this. */
  cacheMs: 2_000,
} as const;
