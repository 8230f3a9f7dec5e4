import { intlTags, type Locale } from '../words.ts';
import type { MetricUnit } from './metric.ts';

/** How figures are written for one reader, on screens and on paper alike. */
export interface FigureFormat {
  number(value: number, fractionDigits?: number): string;
  /** A share: 0.8125 is `81.3%`. */
  percent(share: number, fractionDigits?: number): string;
  /** Long spans in their two largest units: `2 h 5 min`. */
  duration(seconds: number): string;
}

/** How figures are written in a language. */
export function figureFormat(locale: Locale): FigureFormat {
  const tag = intlTags[locale];
  return {
    number: (value, fractionDigits = 0) =>
      new Intl.NumberFormat(tag, { maximumFractionDigits: fractionDigits }).format(value),
    percent: (share, fractionDigits = 1) =>
      new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: fractionDigits }).format(share),
    duration: (seconds) => durationText(tag, seconds),
  };
}

/** A figure in its unit; money is in minor units, and its unit stands beside it. */
export function writeFigure(format: FigureFormat, unit: MetricUnit, value: number): string {
  switch (unit) {
    case 'count':
      return format.number(value);
    case 'seconds':
      return format.duration(value);
    case 'share':
      return format.percent(value);
    case 'score':
    case 'number':
    case 'per-thousand':
      return format.number(value, 2);
    case 'points':
      return format.number(value, 1);
    case 'money':
      return format.number(value / 100, 2);
  }
}

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/**
 * A span in its two largest units that are not zero: a third would say more than anybody reads. Fractions of a
 * second are dropped; below one second it is zero seconds; a negative span carries a minus.
 *
 * @param tag BCP 47
 * @example durationText('en-GB', 7505) // '2 hrs 5 mins'
 */
export function durationText(tag: string, seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const sign = seconds <= -1 ? '−' : '';
  const first = units.findIndex((unit) => whole >= unit.seconds);
  if (first === -1) return inUnit(tag, 0, 'second');

  let rest = whole;
  const parts: string[] = [];
  for (const { unit, seconds: size } of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(inUnit(tag, count, unit));
  }
  return sign + parts.join(tag.startsWith('zh') ? '' : ' ');
}

function inUnit(tag: string, count: number, unit: string): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
