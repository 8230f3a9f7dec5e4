import { currencyDecimals } from '../../kit/form/kinds/money-kinds.ts';
import type { MetricUnit } from '../../kit/metric/metric.ts';

/**
 * A figure in few signs that both languages read alike, for a sentence that is sent.
 *
 * @example saidFigure({ unit: 'share', value: 0.913 }) // '91.3%'
 */
export function saidFigure({
  unit,
  value,
  currency = null,
}: {
  readonly unit: MetricUnit;
  readonly value: number;
  readonly currency?: string | null;
}): string {
  switch (unit) {
    case 'share':
      return `${rounded(value * 100, 1)}%`;
    case 'seconds':
      return saidSeconds(value);
    case 'money':
      return `${rounded(value / 10 ** currencyDecimals(currency ?? 'CNY'), 2)} ${currency ?? ''}`.trim();
    case 'count':
      return rounded(value, 0);
    default:
      return rounded(value, 2);
  }
}

function rounded(value: number, digits: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value);
}

/** The two greatest units: nobody is rung for the seconds of an hour. */
function saidSeconds(value: number): string {
  const whole = Math.round(Math.abs(value));
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const sign = value < 0 && whole > 0 ? '-' : '';
  if (hours > 0) return `${sign}${rounded(hours, 0)} h ${minutes} min`;
  return minutes > 0 ? `${sign}${minutes} min ${seconds} s` : `${sign}${seconds} s`;
}
