import { chineseDay, type Text } from '@zhiyin/domain/kit';

/** Days off in a row for one holiday, or one weekend day that is worked for it. */
export interface ComingHoliday {
  readonly kind: 'holiday' | 'workday';
  readonly name: Text;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;

/**
 * China's holidays and swap days of the coming days, in order.
 *
 * @param today `YYYY-MM-DD`
 * @example comingHolidays('2026-09-20', 30)[0] // { kind: 'workday', from: '2026-09-20', … }
 */
export function comingHolidays(today: string, days: number): ComingHoliday[] {
  const found: ComingHoliday[] = [];
  for (let ahead = 0; ahead < days; ahead++) {
    const day = new Date(Date.parse(`${today}T00:00:00Z`) + ahead * dayMs).toISOString().slice(0, 10);
    const special = chineseDay(day);
    if (!special) continue;
    const last = found.at(-1);
    const isNext = last && Date.parse(day) - Date.parse(last.to) === dayMs;
    const isSame = last?.kind === 'holiday' && special.kind === 'holiday' && last.name.en === special.name.en;
    if (isNext && isSame) found[found.length - 1] = { ...last, to: day };
    if (!isNext || !isSame) found.push({ ...special, from: day, to: day });
  }
  return found;
}
