const dayMs = 86_400_000;

/** The day after; days are asked for until just before it. */
export function dayBehind(day: string): string {
  return shifted(day, 1);
}

/** The thirty days until yesterday: platforms close a day in the night after it. */
export function firstDays(today: string): { from: string; last: string } {
  return { from: shifted(today, -30), last: shifted(today, -1) };
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
