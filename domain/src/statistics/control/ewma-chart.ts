import { type ControlPoint, pointBetween, usualReach } from './limits.ts';

export interface EwmaSetting {
  /** What the process should hold: the first average. */
  readonly target: number;
  /** Standard deviation of one value. */
  readonly deviation: number;
  /** Weight of the newest value, above 0 and at most 1; 0.2 to 0.3 is usual. */
  readonly weight?: number;
  readonly reach?: number;
  /** Narrower lines for the first points, as the average has not yet seen much; off as NIST prints it. */
  readonly isExact?: boolean;
}

/**
 * The EWMA chart: z = λx + (1 − λ)z, between T ± L·s·√(λ ∕ (2 − λ)); the exact form adds 1 − (1 − λ)²ᵗ (NIST
 * e-Handbook 6.3.2.4). Sees small lasting shifts that single points hide.
 */
export function ewmaChart(values: readonly number[], setting: EwmaSetting): readonly ControlPoint[] {
  const { target, deviation, weight = 0.3, reach = usualReach, isExact = false } = setting;
  const settled = weight / (2 - weight);
  let average = target;
  return values.map((value, index) => {
    average = weight * value + (1 - weight) * average;
    const grown = isExact ? 1 - (1 - weight) ** (2 * (index + 1)) : 1;
    return pointBetween(average, target, deviation * Math.sqrt(settled * grown), { reach });
  });
}
