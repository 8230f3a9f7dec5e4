import { calendarEditorWords as words } from '@zhiyin/domain/console';
import type { Period } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { isOvernight, withPeriod } from './calendar-edit.ts';
import styles from './calendar-editor.module.css';
import { TimeInput } from './time-input.tsx';

interface Props {
  /** What the periods are of, for those who hear it. */
  readonly day: string;
  readonly hours: readonly Period[];
  readonly onChange: (hours: Period[]) => void;
}

const periodsMax = 12;

/** The open periods of one day, in a row that wraps. */
export function PeriodsInput({ day, hours, onChange }: Props) {
  const t = useSay();
  const change = (index: number, part: Partial<Period>) =>
    onChange(hours.map((period, at) => (at === index ? { ...period, ...part } : period)));
  return (
    <div className={styles['periods']}>
      {hours.map((period, index) => {
        const about = { day, number: index + 1 };
        return (
          // Periods have no name but their place; one that is removed leaves no state behind that matters.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={index} className={styles['period']}>
            <TimeInput
              label={t(words.from, about)}
              value={period.from}
              onChange={(from) => change(index, { from })}
            />
            <span className={styles['faint']}>{t(words.until)}</span>
            <TimeInput
              label={t(words.to, about)}
              value={period.to}
              isEnd
              onChange={(to) => change(index, { to })}
            />
            {isOvernight(period) && <span className={styles['faint']}>{t(words.nextDay)}</span>}
            <IconButton
              icon="close"
              label={t(words.removePeriod, about)}
              onClick={() => onChange(hours.filter((_, at) => at !== index))}
            />
          </span>
        );
      })}
      {hours.length === 0 && <span className={styles['faint']}>{t(words.closed)}</span>}
      {hours.length < periodsMax && (
        <IconButton
          icon="plus"
          label={t(words.addPeriod, { day })}
          onClick={() => onChange(withPeriod(hours))}
        />
      )}
    </div>
  );
}
