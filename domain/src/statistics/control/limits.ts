/** One point of a control chart: what was measured and between which lines chance alone leaves it. */
export interface ControlPoint {
  readonly value: number;
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  /** Distance from the centre in standard deviations of this point; ±∞ off a centre of 0 in a chart without spread. */
  readonly deviations: number;
}

/** How far out the lines are drawn, in standard deviations: three, after Shewhart. */
export const usualReach = 3;

/** The mean of ranges of two is 1.128 standard deviations: d₂ for n = 2, as the NIST handbook rounds it. */
export const rangeOfTwo = 1.128;

/** So much of the centre a standard deviation is at least: less is rounding, and no spread. */
const rounding = 1e-9;

/** A point between lines that lie `reach` deviations around the centre, held within `floor` and `ceiling`. */
export function pointBetween(
  value: number,
  centre: number,
  deviation: number,
  bounds: { floor?: number; ceiling?: number; reach?: number } = {},
): ControlPoint {
  const spread = Math.max(deviation, rounding * Math.abs(centre));
  const { floor = Number.NEGATIVE_INFINITY, ceiling = Number.POSITIVE_INFINITY, reach = usualReach } = bounds;
  return {
    value,
    centre,
    low: Math.max(floor, centre - reach * spread),
    high: Math.min(ceiling, centre + reach * spread),
    deviations: value === centre ? 0 : (value - centre) / spread,
  };
}

/** The mean of how far each value lies from the one before; null of fewer than two values. */
export function movingRange(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  return steps.reduce((total, step) => total + step, 0) / steps.length;
}

/** The places of points that lie outside of their lines: the plainest signal. */
export function outsidePlaces(points: readonly (ControlPoint | null)[]): number[] {
  const isOutside = (point: ControlPoint | null) =>
    point !== null && (point.value > point.high || point.value < point.low);
  return points.flatMap((point, place) => (isOutside(point) ? [place] : []));
}
