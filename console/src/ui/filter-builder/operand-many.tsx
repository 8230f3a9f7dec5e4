import { fieldOf, filterWords, me, type Scalar } from '@zhiyin/domain/kit';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useBuilding } from './builder-context.ts';
import styles from './filter-builder.module.css';

interface Props {
  readonly fieldKey: string;
  readonly value: readonly Scalar[];
  readonly onChange: (value: readonly Scalar[]) => void;
  readonly label: string;
}

/** Several values: ticked where the field says which there are, typed and separated by Enter where it does not. */
export function OperandMany({ fieldKey, value, onChange, label }: Props) {
  const t = useSay();
  const field = fieldOf(useBuilding().fields, fieldKey);
  const isNumber = field?.type === 'number' || field?.type === 'money';
  const choices = field?.choices?.map((choice) => ({ value: choice.key, label: t(choice.label) }));
  const mine = field?.type === 'reference' ? [{ value: me, label: t(filterWords.me) }] : [];
  const read = (texts: readonly string[]) =>
    onChange(isNumber ? texts.map(Number).filter((number) => !Number.isNaN(number)) : texts);
  return (
    <Select
      aria-label={label}
      mode={choices ? 'multiple' : 'tags'}
      className={styles['many'] ?? ''}
      optionFilterProp="label"
      value={value.map(String)}
      onChange={read}
      options={choices ?? mine}
    />
  );
}
