/** A day of a month's sheet: its date, and whether it belongs to the months beside it. */
export interface SheetDay {
  /** `2026-03-02`. */
  readonly day: string;
  readonly isOutside: boolean;
}

/**
 * The days of the sheet that shows a month, Monday first, whole weeks: 28 to 42 of them.
 *
 * @param month `2026-03`
 * @example sheetOf('2026-03')[0] // { day: '2026-02-23', isOutside: true }
 */
export function sheetOf(month: string): SheetDay[] {
  const first = new Date(`${month}-01T00:00:00.000Z`);
  const start = first.getTime() - ((first.getUTCDay() + 6) % 7) * dayMs;
  const next = new Date(`${stepMonth(month, 1)}-01T00:00:00.000Z`).getTime();
  const weeks = Math.ceil((next - start) / dayMs / 7);
  return Array.from({ length: weeks * 7 }, (_, index) => {
    const day = new Date(start + index * dayMs).toISOString().slice(0, 10);
    return { day, isOutside: !day.startsWith(month) };
  });
}

/** The month so many months later. @example stepMonth('2026-12', 1) // '2027-01' */
export function stepMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The day so many days later. @example stepDay('2026-12-31', 1) // '2027-01-01' */
export function stepDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + by * dayMs).toISOString().slice(0, 10);
}

const dayMs = 86_400_000;
