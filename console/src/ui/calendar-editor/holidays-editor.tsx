import { calendarEditorWords as words } from '@zhiyin/domain/console';
import { type Calendar, knowsChineseHolidays, type Weekday, weekdays } from '@zhiyin/domain/kit';
import { Segmented, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import styles from './calendar-editor.module.css';
import { comingHolidays } from './coming-holidays.ts';

interface Props {
  readonly calendar: Calendar;
  readonly onChange: (calendar: Calendar) => void;
}

/** Whether public holidays are closed, and which ones come next. */
export function HolidaysEditor({ calendar, onChange }: Props) {
  const t = useSay();
  const isChinese = calendar.holidays === 'cn';
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{t(words.holidays)}</legend>
      <Segmented<Calendar['holidays']>
        aria-label={t(words.holidays)}
        value={calendar.holidays}
        onChange={(holidays) => onChange({ ...calendar, holidays })}
        options={[
          { value: 'none', label: t(words.holidaysNone) },
          { value: 'cn', label: t(words.holidaysCn) },
        ]}
      />
      {isChinese && (
        <>
          <div className={styles['row']}>
            <span>{t(words.swapDays)}</span>
            <Select<Weekday>
              aria-label={t(words.swapDays)}
              value={calendar.swapDaysWorkAs}
              options={weekdays.map((day) => ({
                value: day,
                label: t(words.swapDaysAs, { day: t(words[day]) }),
              }))}
              onChange={(swapDaysWorkAs) => onChange({ ...calendar, swapDaysWorkAs })}
            />
          </div>
          <Coming timeZone={calendar.timeZone} />
        </>
      )}
    </fieldset>
  );
}

function Coming({ timeZone }: { timeZone: string }) {
  const t = useSay();
  const now = useNow(3600);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  const coming = comingHolidays(today, 200).slice(0, 5);
  const year = Number(today.slice(0, 4)) + 1;
  const said = coming.map(({ kind, name, from, to }) => {
    if (kind === 'workday') return t(words.swapDay, { day: short(from) });
    return t(words.holidaySpan, { name: t(name), from: short(from), to: short(to) });
  });
  return (
    <p className={styles['faint']}>
      {said.length > 0 && `${t(words.nextHolidays)}${said.join(' · ')} `}
      {!knowsChineseHolidays(year) && t(words.unknownYear, { year })}
    </p>
  );
}

/** `10-01` of `2026-10-01`. */
function short(day: string): string {
  return day.slice(5);
}
