import { type RoutingSettings, routingPageWords as words } from '@zhiyin/domain/routing';
import { InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import styles from './settings.module.css';

/** How long somebody has to themselves after which conversations. */
export function BreatherFields({ at }: { at: Slot<RoutingSettings['breather']> }) {
  const t = useSay();
  return (
    <fieldset className={styles['group']}>
      <legend>{t(words.breather)}</legend>
      <p className={styles['faint']}>{t(words.breatherHint)}</p>
      <Field at={{ ...at, id: `${at.id}-seconds` }} label={t(words.breatherSeconds)}>
        {(ties) => (
          <InputNumber
            {...ties}
            min={0}
            max={1800}
            precision={0}
            value={at.value.seconds}
            suffix={t(words.seconds)}
            controls={false}
            onChange={(next) => at.onChange({ ...at.value, seconds: next ?? 0 })}
          />
        )}
      </Field>
      <Field at={{ ...at, id: `${at.id}-weight` }} label={t(words.breatherWeight)}>
        {(ties) => (
          <InputNumber
            {...ties}
            min={0.25}
            max={5}
            step={0.25}
            value={at.value.weightMin}
            onChange={(next) => at.onChange({ ...at.value, weightMin: next ?? 2 })}
          />
        )}
      </Field>
    </fieldset>
  );
}
