const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day of a moment in a time zone.
 *
 * @param timeZone IANA
 * @param moment ISO 8601
 * @example dayIn('Asia/Shanghai', '2026-11-20T16:30:00.000Z') // '2026-11-21'
 */
export function dayIn(timeZone: string, moment: string | Date): string {
  // Swedish writes days as ISO does. Making a format costs more than a thousand uses of it.
  const known = formats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(new Date(moment));
}

/** The day before one, e.g. `2026-02-28` for `2026-03-01`. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
