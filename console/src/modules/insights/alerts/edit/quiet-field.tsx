import { type QuietHours, alertWords as words } from '@zhiyin/domain/insights';
import { Input } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SwitchField } from '#ui/form/switch-field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import styles from '../alerts.module.css';

const usual: QuietHours = { from: 22 * 60, to: 8 * 60 };

/** When nobody is rung for. */
export function QuietField({ at }: { at: Slot<QuietHours | null> }) {
  const t = useSay();
  const { value, onChange } = at;
  return (
    <div>
      <SwitchField
        at={{ ...at, value: value !== null, onChange: (isOn) => onChange(isOn ? usual : null) }}
        label={t(words.quiet)}
        hint={t(words.quietHint)}
      />
      {value !== null && (
        <span className={styles['times']}>
          <Time
            label={t(words.quietFrom)}
            minute={value.from}
            onChange={(from) => onChange({ ...value, from })}
          />
          –
          <Time label={t(words.quietTo)} minute={value.to} onChange={(to) => onChange({ ...value, to })} />
        </span>
      )}
      {at.problem && <p role="alert">{at.problem}</p>}
    </div>
  );
}

interface TimeProps {
  readonly label: string;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}

function Time({ label, minute, onChange }: TimeProps) {
  const two = (number: number) => String(number).padStart(2, '0');
  return (
    <Input
      type="time"
      aria-label={label}
      value={`${two(Math.floor(minute / 60))}:${two(minute % 60)}`}
      onChange={({ target }) => {
        const [hours, minutes] = target.value.split(':').map(Number);
        // A time that is not typed to its end is no time.
        if (hours !== undefined && minutes !== undefined) onChange(hours * 60 + minutes);
      }}
    />
  );
}
