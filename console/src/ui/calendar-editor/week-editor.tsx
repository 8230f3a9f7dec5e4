import { calendarEditorWords as words } from '@zhiyin/domain/console';
import { type Calendar, weekdays } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { copiedToOpenDays, presets, withDay } from './calendar-edit.ts';
import styles from './calendar-editor.module.css';
import { PeriodsInput } from './periods-input.tsx';

interface Props {
  readonly calendar: Calendar;
  readonly onChange: (calendar: Calendar) => void;
}

const presetWords = { office: words.presetOffice, shop: words.presetShop, always: words.presetAlways };

/** The hours of each day of the week; a day without any is closed. */
export function WeekEditor({ calendar, onChange }: Props) {
  const t = useSay();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{t(words.week)}</legend>
      <div className={styles['presets']}>
        {(['office', 'shop', 'always'] as const).map((preset) => (
          <Button
            key={preset}
            size="small"
            onClick={() => onChange({ ...calendar, week: structuredClone(presets[preset]) })}
          >
            {t(presetWords[preset])}
          </Button>
        ))}
      </div>
      {weekdays.map((day) => (
        <div key={day} className={styles['day']}>
          <span className={styles['dayName']}>{t(words[day])}</span>
          <PeriodsInput
            day={t(words[day])}
            hours={calendar.week[day]}
            onChange={(hours) => onChange(withDay(calendar, day, hours))}
          />
          {calendar.week[day].length > 0 && (
            <IconButton
              icon="copy"
              label={t(words.copyToOpenDays, { day: t(words[day]) })}
              onClick={() => onChange(copiedToOpenDays(calendar, day))}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
