import { channelsWords as words } from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Field, type FieldProps } from '#ui/form/field.tsx';
import { contrast } from '#ui/theme/contrast.ts';
import styles from './channels.module.css';
import { inkOn } from './ink-on.ts';

/** A colour by the browser's own picker, as it is written, and how well letters stand out on it. */
export function ColourField(field: FieldProps<string>) {
  const { at } = field;
  const t = useSay();
  const format = useFormat();
  const ink = inkOn(at.value);
  const ratio = format.number(contrast(at.value, ink), 1);
  return (
    <Field {...field} hint={t(words.contrast, { ratio })}>
      {({ id, 'aria-describedby': describedBy }) => (
        <span className={styles['colour']}>
          <input
            id={id}
            type="color"
            aria-describedby={describedBy}
            value={at.value}
            className={styles['swatch']}
            onChange={(event) => at.onChange(event.target.value)}
          />
          <code>{at.value}</code>
          <span className={styles['sample']} style={{ background: at.value, color: ink }} aria-hidden="true">
            {t(words.sample)}
          </span>
        </span>
      )}
    </Field>
  );
}
