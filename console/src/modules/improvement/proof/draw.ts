/** Where a chart's points lie, in units of its own picture. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly foot: number;
  readonly low: number;
  readonly high: number;
  x(place: number): number;
  y(value: number): number;
}

interface Drawn {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A frame that holds every point, its lines and the target; null when nothing was measured. */
export function frameOf(points: readonly Drawn[], target: number): Frame | null {
  const measured = points.flatMap((one) => (one.value === null ? [] : [one.value, one.low, one.high]));
  const known = measured.filter((value) => value !== null);
  if (known.length === 0) return null;
  const [width, height, left, foot, top] = [720, 240, 64, 24, 16];
  const low = Math.min(target, ...known);
  const high = Math.max(target, ...known);
  const step = (width - left - 12) / Math.max(1, points.length - 1);
  const scale = (height - foot - top - 8) / (high - low || 1);
  return {
    ...{ width, height, left, foot, low, high },
    x: (place) => left + 6 + place * step,
    y: (value) => top + (high - value) * scale,
  };
}

/** A line through what is known, broken where nothing is. */
export function lineThrough(frame: Frame, values: readonly (number | null)[]): string {
  let isDown = false;
  const parts = values.map((value, place) => {
    if (value === null) {
      isDown = false;
      return '';
    }
    const verb = isDown ? 'L' : 'M';
    isDown = true;
    return `${verb}${frame.x(place).toFixed(1)} ${frame.y(value).toFixed(1)}`;
  });
  return parts.join('');
}
