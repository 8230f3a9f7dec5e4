/** The day before another. */
export function dayBefore(day: string): string {
  return shifted(day, -1);
}

/** The day after another. */
export function nextDay(day: string): string {
  return shifted(day, 1);
}

/** The month of a day, until before the first of the next. @example monthOf('2026-03-08').to // '2026-04-01' */
export function monthOf(day: string): { from: string; to: string } {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: `${shifted(from, 31).slice(0, 7)}-01` };
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
