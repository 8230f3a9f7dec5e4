import { calendarEditorWords as words } from '@zhiyin/domain/console';
import { type Calendar, isOpen, nextClosing, nextOpening } from '@zhiyin/domain/kit';
import { Select } from 'antd';
import { useId, useMemo } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import styles from './calendar-editor.module.css';
import { HolidaysEditor } from './holidays-editor.tsx';
import { SpecialDaysEditor } from './special-days-editor.tsx';
import { WeekEditor } from './week-editor.tsx';

interface Props {
  readonly value: Calendar;
  readonly onChange: (calendar: Calendar) => void;
}

/** Business hours: the week, holidays and special days, in a time zone, with what it means right now. */
export function CalendarEditor({ value, onChange }: Props) {
  const t = useSay();
  const zoneId = useId();
  const zones = useMemo(() => zoneOptions(value.timeZone), [value.timeZone]);
  return (
    <div className={styles['editor']}>
      <p role="status" className={styles['now']}>
        <OpenNow calendar={value} />
      </p>
      <div className={styles['row']}>
        <label htmlFor={zoneId}>{t(words.timeZone)}</label>
        <Select
          id={zoneId}
          className={styles['zone'] ?? ''}
          showSearch
          value={value.timeZone}
          options={zones}
          onChange={(timeZone) => onChange({ ...value, timeZone })}
        />
      </div>
      <WeekEditor calendar={value} onChange={onChange} />
      <HolidaysEditor calendar={value} onChange={onChange} />
      <SpecialDaysEditor calendar={value} onChange={onChange} />
    </div>
  );
}

/** Whether it is open, and until or from when. */
export function OpenNow({ calendar }: { calendar: Calendar }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(30);
  return <>{openSentence(calendar, now, t, (moment) => format.brief(moment.toISOString(), now))}</>;
}

function openSentence(calendar: Calendar, now: Date, t: Say, at: (moment: Date) => string): string {
  if (isOpen(calendar, now)) {
    const closes = nextClosing(calendar, now);
    return closes ? t(words.openNow, { closes: at(closes) }) : t(words.openAlways);
  }
  const opens = nextOpening(calendar, now);
  return opens ? t(words.closedNow, { opens: at(opens) }) : t(words.closedAlways);
}

function zoneOptions(chosen: string): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  const all = known.includes(chosen) ? known : [chosen, ...known];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
