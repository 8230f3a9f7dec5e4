import type { GoalTerms } from './goal.ts';

/** The lights: on course, not far off it, off it, and nothing to judge by. */
export const goalStandings = ['green', 'amber', 'red', 'unknown'] as const;
export type GoalStanding = (typeof goalStandings)[number];

/**
 * How a goal stands, judged by where it will end: green when the target is met, amber within `tolerance` × |target| of
 * it, red beyond. `unknown` of no value, because neither praise nor blame would be earned.
 *
 * @param expected the forecast to the end of the period, or what came of it once it is over
 * @example standingOf({ aim: 'at-least', target: 0.9, tolerance: 0.1 }, 0.85) // 'amber'
 */
export function standingOf({ aim, target, tolerance }: GoalTerms, expected: number | null): GoalStanding {
  if (expected === null) return 'unknown';
  const short = aim === 'at-least' ? target - expected : expected - target;
  if (short <= 0) return 'green';
  return short <= tolerance * Math.abs(target) ? 'amber' : 'red';
}

/**
 * How much of the way is gone, for a bar: the value over the target, and its inverse where less is wanted; 0 to 1.
 * Null where a quotient says nothing: no value, a target of 0, or signs that differ.
 *
 * @example reachedOf({ aim: 'at-least', target: 200, tolerance: 0.1 }, 150) // 0.75
 */
export function reachedOf({ aim, target }: GoalTerms, value: number | null): number | null {
  if (value === null) return null;
  if (aim === 'at-most' && value <= target) return 1;
  const share = aim === 'at-least' ? value / target : target / value;
  return Number.isFinite(share) && share >= 0 ? Math.min(1, share) : null;
}

/** Earlier than this share of its period a forecast rests on too little to tell anybody of it. */
export const tellableShare = 0.1;

/**
 * Which light is worth telling of: amber or red when it is not what was told last, and green after one of these.
 * Null when there is nothing to tell.
 *
 * @param told the light that was told last; null before any
 */
export function turnOf(
  standing: GoalStanding,
  told: Exclude<GoalStanding, 'unknown'> | null,
): Exclude<GoalStanding, 'unknown'> | null {
  if (standing === 'unknown' || standing === told) return null;
  return standing === 'green' && told === null ? null : standing;
}
