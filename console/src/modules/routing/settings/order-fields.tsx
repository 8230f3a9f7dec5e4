import { type HeadStarts, routingPageWords as words } from '@zhiyin/domain/routing';
import { InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import styles from './settings.module.css';

const starts = [
  { key: 'urgent', label: words.urgentStart, sign: 1 },
  { key: 'high', label: words.highStart, sign: 1 },
  { key: 'low', label: words.lowStart, sign: -1 },
] as const;

/** How much waiting each priority is worth. */
export function OrderFields({ at }: { at: Slot<HeadStarts> }) {
  const t = useSay();
  return (
    <fieldset className={styles['group']}>
      <legend>{t(words.order)}</legend>
      <p className={styles['faint']}>{t(words.orderHint)}</p>
      {starts.map(({ key, label, sign }) => (
        <Field key={key} at={{ ...at, id: `${at.id}-${key}` }} label={t(label)}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={0}
              max={1440}
              precision={0}
              // Zero has no sign.
              value={at.value[key] * sign || 0}
              suffix={t(words.minutes)}
              controls={false}
              onChange={(next) => at.onChange({ ...at.value, [key]: (next ?? 0) * sign || 0 })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
