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
