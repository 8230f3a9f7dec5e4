import type { MetricUnit } from '@zhiyin/domain/kit';
import type { Format } from '#lib/i18n/format.ts';

/** A measured value as people read it; null when nothing can be said. */
export function written(format: Format, unit: MetricUnit, value: number | null): string | null {
  if (value === null) return null;
  switch (unit) {
    case 'count':
      return format.number(value);
    case 'seconds':
      return format.duration(value);
    case 'share':
      return format.percent(value);
    case 'score':
      return format.number(value, 2);
    case 'money':
      return format.number(value / 100, 2);
  }
}
