import { Field, type FieldProps } from '#ui/form/field.tsx';
import styles from './channels.module.css';

/** A colour by the browser's own picker, and as it is written. */
export function ColourField(field: FieldProps<string>) {
  const { at } = field;
  return (
    <Field {...field}>
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
        </span>
      )}
    </Field>
  );
}
