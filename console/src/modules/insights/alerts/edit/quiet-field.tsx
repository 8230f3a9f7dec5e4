import { alertWords as words } from '@zhiyin/domain/insights';
import type { QuietHours } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { MinuteInput } from '#ui/form/minute-input.tsx';
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
          <MinuteInput
            label={t(words.quietFrom)}
            minute={value.from}
            onChange={(from) => onChange({ ...value, from })}
          />
          –
          <MinuteInput
            label={t(words.quietTo)}
            minute={value.to}
            onChange={(to) => onChange({ ...value, to })}
          />
        </span>
      )}
      {at.problem && <p role="alert">{at.problem}</p>}
    </div>
  );
}
