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
  if (first === -1) return written(tag, 0, 'second');

  let rest = whole;
  const parts: string[] = [];
  for (const { unit, seconds: size } of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(written(tag, count, unit));
  }
  return sign + parts.join(tag.startsWith('zh') ? '' : ' ');
}

function written(tag: string, count: number, unit: string): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

/**
 * A running clock: minutes and seconds, hours when there are any. Negative when the moment is past.
 *
 * @example clockText(-75) // '−1:15'
 */
export function clockText(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const sign = seconds <= -1 ? '−' : '';
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const tail = String(whole % 60).padStart(2, '0');
  if (hours === 0) return `${sign}${minutes}:${tail}`;
  return `${sign}${hours}:${String(minutes).padStart(2, '0')}:${tail}`;
}
