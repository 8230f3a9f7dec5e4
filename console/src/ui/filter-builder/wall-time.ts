/**
 * A moment as a clock on the wall of a time zone shows it, the way `<input type="datetime-local">` writes it. Empty
 * for what is no moment.
 *
 * @example wallTime('2026-11-21T06:00:00.000Z', 'Asia/Shanghai') // '2026-11-21T14:00'
 */
export function wallTime(moment: string, timeZone: string): string {
  const ms = Date.parse(moment);
  return Number.isNaN(ms) ? '' : new Date(ms + offsetMs(ms, timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment at which a wall's clock shows this. A time that the clock skips is the moment it would have been without
 * the skip; of one it shows twice, the first. Null for what is no time.
 *
 * @example momentOfWall('2026-11-21T14:00', 'Asia/Shanghai') // '2026-11-21T06:00:00.000Z'
 */
export function momentOfWall(wall: string, timeZone: string): string | null {
  const asUtcMs = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtcMs)) return null;
  const dayMs = 86_400_000;
  const before = asUtcMs - offsetMs(asUtcMs - dayMs, timeZone);
  const after = asUtcMs - offsetMs(asUtcMs + dayMs, timeZone);
  const fitting = [before, after].filter((ms) => ms + offsetMs(ms, timeZone) === asUtcMs);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : before).toISOString();
}

/** How far the wall's clock is ahead of UTC at a moment, to the minute. */
function offsetMs(ms: number, timeZone: string): number {
  const minute = Math.floor(ms / 60_000) * 60_000;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(minute).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute')) - minute;
}
