import { at } from '../numbers/at.ts';

/** The four zone tests of the Western Electric handbook (1956). */
export const runRules = ['beyond-three', 'two-of-three', 'four-of-five', 'one-side'] as const;
export type RunRule = (typeof runRules)[number];

/** A pattern that chance alone seldom makes, at the point that completes it. */
export interface RunSignal {
  readonly place: number;
  readonly rule: RunRule;
  readonly side: 'above' | 'below';
}

/** How many in a row on one side are too many: 8 after Western Electric; Nelson counts 9, others 7. */
export const usualRunLength = 8;

/**
 * Where points, given in deviations from the centre, break a rule: one beyond 3; two of three beyond 2, four of five
 * beyond 1, eight in a row, all on the same side. The point that completes a pattern bears the signal and is itself
 * part of it. A null (no sample) breaks a run and counts for nothing.
 *
 * @example runSignals([0, 3.2]) // [{ place: 1, rule: 'beyond-three', side: 'above' }]
 */
export function runSignals(
  deviations: readonly (number | null)[],
  options: { runLength?: number; rules?: readonly RunRule[] } = {},
): RunSignal[] {
  const { runLength = usualRunLength, rules = runRules } = options;
  const zones = { 'beyond-three': [1, 1, 3], 'two-of-three': [2, 3, 2], 'four-of-five': [4, 5, 1] } as const;
  return deviations.flatMap((deviation, place) => {
    if (deviation === null || deviation === 0) return [];
    const sign = Math.sign(deviation);
    const side = sign > 0 ? 'above' : 'below';
    const broken = rules.filter((rule) => {
      const [needed, window, zone] = rule === 'one-side' ? [runLength, runLength, 0] : zones[rule];
      return deviation * sign > zone && countBeyond(deviations, place, window, zone, sign) >= needed;
    });
    return broken.map((rule) => ({ place, rule, side }) as const);
  });
}

function countBeyond(
  deviations: readonly (number | null)[],
  place: number,
  window: number,
  zone: number,
  sign: number,
): number {
  let count = 0;
  for (let index = place; index >= 0 && index > place - window; index--) {
    const deviation = at(deviations, index);
    if (deviation !== null && deviation * sign > zone) count++;
  }
  return count;
}
