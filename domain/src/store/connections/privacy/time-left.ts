const dayMs = 24 * 3600_000;

/** The law gives a month. */
const privacyDays = 30;
/** On which days whoever may settle a request is reminded of it; from the last on it is late. */
const privacyReminderDays: readonly number[] = [15, 23, 27, 29, privacyDays];

/** By when a request is to be done. */
export function privacyDueAt(askedAt: Date): Date {
  return new Date(askedAt.getTime() + privacyDays * dayMs);
}

/**
 * The first reminder after a moment; null when all of them are past.
 *
 * @example nextPrivacyReminder(new Date('2026-01-01'), new Date('2026-01-20')) // 2026-01-24: the 23rd day
 */
export function nextPrivacyReminder(askedAt: Date, after: Date): Date | null {
  const moments = privacyReminderDays.map((days) => new Date(askedAt.getTime() + days * dayMs));
  return moments.find((at) => at > after) ?? null;
}

/** Whole days until a request is late, begun ones counted; 0 or less when it is. */
export function privacyDaysLeft(askedAt: Date, now: Date): number {
  return Math.ceil((privacyDueAt(askedAt).getTime() - now.getTime()) / dayMs);
}
