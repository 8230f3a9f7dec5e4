import type { CareSettings } from './contract/settings.ts';
import type { FollowUpOutcome, FollowUpReason } from './contract/shapes.ts';

/** A reason of the shop's tree, as far as what stands above it goes. */
interface Reason {
  readonly key: string;
  readonly parentKey: string | null;
}

/** Whether what a customer said asks for somebody to get back to them: a low score, or that it is not solved. */
export function isUnhappy(
  { lowScoreMax }: Pick<CareSettings, 'lowScoreMax'>,
  { score, solved }: { score: number | null; solved: boolean | null },
): boolean {
  if (lowScoreMax === 0) return false;
  return (score !== null && score <= lowScoreMax) || (solved === false && (score === null || score < 5));
}

/** Whether a reason is one of those named, or stands below one. A tree that leads in a circle ends. */
export function isComplaint(
  tree: readonly Reason[],
  complaintReasons: readonly string[],
  reasonKey: string | null,
): boolean {
  const parents = new Map(tree.map(({ key, parentKey }) => [key, parentKey]));
  const seen = new Set<string>();
  for (let key = reasonKey; key !== null && !seen.has(key); key = parents.get(key) ?? null) {
    if (complaintReasons.includes(key)) return true;
    seen.add(key);
  }
  return false;
}

/** The script for a reason: its own, or else what everybody is asked. */
export function scriptFor(
  { formId, scripts }: Pick<CareSettings, 'formId' | 'scripts'>,
  reason: FollowUpReason,
): string | null {
  return scripts[reason] ?? formId;
}

/** Whether a follow-up ended well: nothing is wrong any more, and the customer rated it no lower than the middle. */
export function endedWell(outcome: FollowUpOutcome, rating: number | null): boolean {
  if (outcome === 'still-a-problem') return false;
  return rating === null || rating > 2;
}

/**
 * When somebody is to be warned that a follow-up is due: some hours before, but never before half of its time has
 * gone. Null without a warning.
 *
 * @example warnAt(new Date(0), new Date(36e5 * 24), 4) // 20 hours later
 */
export function warnAt(from: Date, dueAt: Date, warnHours: number): Date | null {
  if (warnHours === 0) return null;
  const half = (from.getTime() + dueAt.getTime()) / 2;
  return new Date(Math.max(dueAt.getTime() - warnHours * 3_600_000, half));
}
