import { type FigureFormat, type MetricUnit, writeFigure } from '@zhiyin/domain/kit';

/** A measured value as people read it; null when nothing can be said. */
export function written(format: FigureFormat, unit: MetricUnit, value: number | null): string | null {
  return value === null ? null : writeFigure(format, unit, value);
}
