import type { SpecialDay } from '@zhiyin/domain/kit';

/** The first day after today that has no hours of its own yet, `YYYY-MM-DD`. */
export function nextFreeDay(taken: readonly SpecialDay[], now: Date): string {
  const days = new Set(taken.map(({ day }) => day));
  for (let ahead = 1; ; ahead++) {
    const day = new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
    if (!days.has(day)) return day;
  }
}

/** A day under another name, or under none. */
export function renamed({ name: _before, ...rest }: SpecialDay, typed: string): SpecialDay {
  return typed === '' ? rest : { ...rest, name: typed.slice(0, 100) };
}
