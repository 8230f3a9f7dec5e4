import { Input } from 'antd';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field, type FieldProps } from './field.tsx';
import styles from './form.module.css';

interface TextProps extends FieldProps<string> {
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'password';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly placeholder?: string;
  readonly isFirst?: boolean;
}

/** One line. `isFirst` gives it the focus when the form opens. */
export function TextField({
  type = 'text',
  autoComplete = 'off',
  placeholder,
  isFirst,
  ...field
}: TextProps) {
  const { at } = field;
  const Line = type === 'password' ? Input.Password : Input;
  return (
    <Field {...field}>
      {(ties) => (
        <Line
          {...ties}
          type={type}
          value={at.value}
          autoComplete={autoComplete}
          {...(isFirst && { autoFocus: true, 'data-first': true })}
          {...(placeholder && { placeholder })}
          {...(at.problem && { status: 'error' })}
          onChange={(event) => at.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface ParagraphProps extends FieldProps<string> {
  readonly rows?: number;
  /** Counts what was typed against the most there may be. */
  readonly lengthMax?: number;
}

/** Several lines; grows with what is typed where the browser can, by itself. */
export function ParagraphField({ rows = 3, lengthMax, ...field }: ParagraphProps) {
  const { at } = field;
  return (
    <Field {...field}>
      {(ties) => (
        <Input.TextArea
          {...ties}
          value={at.value}
          rows={rows}
          className={styles['paragraph'] ?? ''}
          // Where it grows with its text, the browser no longer heeds `rows`.
          style={{ minHeight: `calc(${rows}lh + 10px)` }}
          {...(lengthMax && { showCount: true, count: { max: lengthMax } })}
          {...(at.problem && { status: 'error' })}
          onChange={(event) => at.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
