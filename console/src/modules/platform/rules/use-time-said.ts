import { calendarEditorWords } from '@zhiyin/domain/console';
import { type RuleTime, weekdays } from '@zhiyin/domain/kit';
import { type RuleEntry, rulePageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';

/** When a rule goes by the clock, in a few words. */
export function useTimeSaid(): (at: RuleTime) => string {
  const t = useSay();
  return ({ time, days }) => {
    if (days.length === weekdays.length) return t(words.everyDayAt, { time });
    const named = days.map((day) => t(calendarEditorWords[day])).join(t(words.comma));
    return t(words.onDaysAt, { days: named, time });
  };
}

/** When a rule goes by a moment of its thing, in a few words. */
export function useMomentSaid(): (around: NonNullable<RuleEntry['around']>) => string {
  const t = useSay();
  const format = useFormat();
  return ({ seconds, words: moment }) =>
    t(seconds < 0 ? words.saidBefore : words.saidAfter, {
      moment: t(moment),
      time: format.duration(Math.abs(seconds)),
    });
}
