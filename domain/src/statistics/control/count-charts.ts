import { mean, sum } from '../numbers/sums.ts';
import { type ControlPoint, pointBetween } from './limits.ts';

/** Events counted on so many units, e.g. complaints on a day's orders. */
export interface Events {
  readonly events: number;
  readonly units: number;
}

/**
 * The u chart of events per unit: ū ± 3·√(ū ∕ nᵢ), never below 0. `centre` freezes the rate of a baseline; a sample
 * without units answers null.
 */
export function rateChart(
  samples: readonly Events[],
  centre: number | null = pooledRate(samples),
): readonly (ControlPoint | null)[] {
  return samples.map(({ events, units }) => {
    if (units <= 0 || centre === null) return null;
    return pointBetween(events / units, centre, Math.sqrt(centre / units), { floor: 0 });
  });
}

/** All events over all units; null without units. */
export function pooledRate(samples: readonly Events[]): number | null {
  const units = sum(samples.map((sample) => sample.units));
  return units === 0 ? null : sum(samples.map((sample) => sample.events)) / units;
}

/**
 * The g chart for rare events: how many good units (or days) lay between one and the next, ḡ ± 3·√(ḡ(ḡ + 1)), never
 * below 0 (Benneyan 2001). A point above the upper line is good news; events that come too fast show in run rules.
 */
export function gapChart(
  gaps: readonly number[],
  centre: number | null = mean(gaps),
): readonly ControlPoint[] {
  if (centre === null) return [];
  return gaps.map((gap) => pointBetween(gap, centre, Math.sqrt(centre * (centre + 1)), { floor: 0 }));
}
