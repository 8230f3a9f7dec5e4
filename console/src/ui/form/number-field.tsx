import { InputNumber } from 'antd';
import { Field, type FieldProps } from './field.tsx';

interface Props extends FieldProps<number | null> {
  readonly min?: number;
  readonly max?: number;
  /** Decimal places; none unless said. */
  readonly fractionDigits?: number;
  /** What it counts, after the number. */
  readonly unit?: string;
}

/** A number; empty is null. */
export function NumberField({ min, max, fractionDigits = 0, unit, ...field }: Props) {
  const { at } = field;
  return (
    <Field {...field}>
      {(ties) => (
        <InputNumber
          {...ties}
          value={at.value}
          precision={fractionDigits}
          controls={false}
          {...(min !== undefined && { min })}
          {...(max !== undefined && { max })}
          {...(unit && { suffix: unit })}
          {...(at.problem && { status: 'error' })}
          style={{ width: '100%', maxWidth: 200 }}
          onChange={at.onChange}
        />
      )}
    </Field>
  );
}
