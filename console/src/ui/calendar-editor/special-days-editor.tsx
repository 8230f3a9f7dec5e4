import { calendarEditorWords as words } from '@zhiyin/domain/console';
import { type Calendar, type SpecialDay, weekdays } from '@zhiyin/domain/kit';
import { Button, Input, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './calendar-editor.module.css';
import { PeriodsInput } from './periods-input.tsx';
import { nextFreeDay, renamed } from './special-days.ts';

interface Props {
  readonly calendar: Calendar;
  readonly onChange: (calendar: Calendar) => void;
}

/** Dates with hours of their own. */
export function SpecialDaysEditor({ calendar, onChange }: Props) {
  const t = useSay();
  const now = useNow(3600);
  const { specialDays } = calendar;
  const set = (days: readonly SpecialDay[]) => onChange({ ...calendar, specialDays: [...days] });
  const change = (index: number, day: SpecialDay) => {
    const isTaken = specialDays.some((one, at) => at !== index && one.day === day.day);
    if (!isTaken) set(specialDays.map((one, at) => (at === index ? day : one)));
  };
  const add = () => set([...specialDays, { day: nextFreeDay(specialDays, now), hours: 'closed' }]);
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{t(words.specialDays)}</legend>
      <p className={styles['faint']}>{t(words.specialDaysHint)}</p>
      {specialDays.map((special, index) => (
        <SpecialRow
          // The date may be changed while its input has the focus.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          special={special}
          onChange={(day) => change(index, day)}
          onRemove={() => set(specialDays.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button size="small" icon={<Icon name="plus" />} onClick={add}>
          {t(words.addSpecialDay)}
        </Button>
      </div>
    </fieldset>
  );
}

interface RowProps {
  readonly special: SpecialDay;
  readonly onChange: (special: SpecialDay) => void;
  readonly onRemove: () => void;
}

function SpecialRow({ special, onChange, onRemove }: RowProps) {
  const t = useSay();
  const { day, hours, name } = special;
  const choose = (chosen: string) => {
    const weekday = weekdays.find((one) => one === chosen);
    if (chosen === 'own') return onChange({ ...special, hours: [{ from: '09:00', to: '18:00' }] });
    onChange({ ...special, hours: weekday ?? 'closed' });
  };
  return (
    <div className={styles['special']}>
      <Input
        type="date"
        className={styles['date'] ?? ''}
        aria-label={t(words.specialDate)}
        value={day}
        onChange={(event) => event.target.value !== '' && onChange({ ...special, day: event.target.value })}
      />
      <Select
        aria-label={t(words.specialHours, { day })}
        className={styles['choice'] ?? ''}
        value={typeof hours === 'string' ? hours : 'own'}
        options={[
          { value: 'closed', label: t(words.closed) },
          { value: 'own', label: t(words.ownHours) },
          ...weekdays.map((one) => ({ value: one, label: t(words.asOn, { day: t(words[one]) }) })),
        ]}
        onChange={choose}
      />
      <Input
        className={styles['name'] ?? ''}
        aria-label={t(words.specialName)}
        placeholder={t(words.specialName)}
        value={name ?? ''}
        onChange={(event) => onChange(renamed(special, event.target.value))}
      />
      <IconButton icon="close" label={t(words.removeSpecialDay, { day })} onClick={onRemove} />
      {typeof hours !== 'string' && (
        <PeriodsInput
          day={day}
          hours={hours}
          onChange={(next) => onChange({ ...special, hours: next.length === 0 ? 'closed' : next })}
        />
      )}
    </div>
  );
}
