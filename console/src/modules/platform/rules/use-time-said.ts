import { calendarEditorWords } from '@zhiyin/domain/console';
import { type RuleTime, weekdays } from '@zhiyin/domain/kit';
import { rulePageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';

/** When a rule goes by the clock, in a few words. */
export function useTimeSaid(): (at: RuleTime) => string {
  const t = useSay();
  return ({ time, days }) => {
    if (days.length === weekdays.length) return t(words.everyDayAt, { time });
    const named = days.map((day) => t(calendarEditorWords[day])).join(t(words.comma));
    return t(words.onDaysAt, { days: named, time });
  };
}
