import type { Locale } from '@zhiyin/domain/kit';

const units = ['kilobyte', 'megabyte'] as const;

/**
 * A size as people read it: kilobytes, from a million bytes on megabytes, two figures at least.
 *
 * @example sayBytes(1_540_000, 'en') // '1.5 MB'
 */
export function sayBytes(bytes: number, locale: Locale): string {
  const [unit, size] = bytes < 1_000_000 ? [units[0], bytes / 1_000] : [units[1], bytes / 1_000_000];
  const shown = Math.max(size, 0.1);
  const format = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: shown < 10 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(locale, format).format(shown);
}
