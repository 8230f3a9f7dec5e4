import { calendarEditorWords } from '@zhiyin/domain/console';
import { type RuleTime, weekdays } from '@zhiyin/domain/kit';
import { rulePageWords as words } from '@zhiyin/domain/platform';
import { Checkbox } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { TimeInput } from '#ui/calendar-editor/time-input.tsx';
import styles from '../rules.module.css';

interface Props {
  readonly value: RuleTime;
  readonly onChange: (value: RuleTime) => void;
}

/** A time of day, and on which days of the week; one day at least. */
export function TimeChoice({ value, onChange }: Props) {
  const t = useSay();
  const { time, days } = value;
  const setDays = (chosen: readonly string[]) => {
    const next = weekdays.filter((day) => chosen.includes(day));
    if (next.length > 0) onChange({ time, days: next });
  };
  return (
    <>
      <div className={styles['line']}>
        <TimeInput
          label={t(words.timeOfDay)}
          value={time}
          onChange={(next) => onChange({ time: padded(next), days })}
        />
        <Checkbox.Group
          aria-label={t(words.daysOfWeek)}
          value={[...days]}
          options={weekdays.map((day) => ({ value: day, label: t(calendarEditorWords[day]) }))}
          onChange={setDays}
        />
      </div>
      <p className={styles['hint']}>{t(words.byClockHint)}</p>
    </>
  );
}

function padded(time: string): string {
  return time.padStart(5, '0');
}
