import type { Locale } from '@zhiyin/domain/kit';

/**
 * A size as people read it.
 *
 * @example sayBytes(1_500_000, 'en') // '1.5 MB'
 */
export function sayBytes(bytes: number, locale: Locale): string {
  const [unit, divisor] =
    bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  const format = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'kilobyte' ? 0 : 1,
  };
  return new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en', {
    ...format,
    style: 'unit',
    unitDisplay: 'short',
  }).format(Math.max(bytes, 1_000) / divisor);
}
