import type { Counted } from '../intervals/difference.ts';
import { sum } from '../numbers/sums.ts';
import { type ControlPoint, movingRange, pointBetween, rangeOfTwo } from './limits.ts';

const withinShare = { floor: 0, ceiling: 1 };

/**
 * The p chart of shares whose samples may differ in size: p̄ ± 3·√(p̄q̄ ∕ nᵢ), never outside of 0 to 1 (NIST
 * e-Handbook 6.3.3.2). `centre` freezes the share of a baseline. Samples of nothing have no point and answer null.
 */
export function shareChart(
  samples: readonly Counted[],
  centre: number | null = pooledShare(samples),
): readonly (ControlPoint | null)[] {
  return samples.map(({ k, n }) => {
    if (n === 0 || centre === null) return null;
    return pointBetween(k / n, centre, Math.sqrt((centre * (1 - centre)) / n), withinShare);
  });
}

/** All successes over all trials; null without trials. */
export function pooledShare(samples: readonly Counted[]): number | null {
  const n = sum(samples.map((sample) => sample.n));
  return n === 0 ? null : sum(samples.map((sample) => sample.k)) / n;
}

/**
 * Laney's p′ chart (2002) for samples so big that the p chart calls every wobble a signal: the limits are widened by
 * how much the samples really differ from one another, σ_z = mR̄ of the z ∕ 1.128.
 */
export function laneyChart(
  samples: readonly Counted[],
  centre: number | null = pooledShare(samples),
): readonly (ControlPoint | null)[] {
  const spread = laneySpread(samples, centre);
  return samples.map(({ k, n }) => {
    if (n === 0 || centre === null || spread === null) return null;
    const deviation = spread * Math.sqrt((centre * (1 - centre)) / n);
    return pointBetween(k / n, centre, deviation, withinShare);
  });
}

/** How many times wider than chance alone the samples scatter; null of fewer than two samples with trials. */
export function laneySpread(samples: readonly Counted[], centre = pooledShare(samples)): number | null {
  if (centre === null || centre <= 0 || centre >= 1) return null;
  const counted = samples.filter(({ n }) => n > 0);
  const z = counted.map(({ k, n }) => (k / n - centre) / Math.sqrt((centre * (1 - centre)) / n));
  const range = movingRange(z);
  return range === null ? null : range / rangeOfTwo;
}
