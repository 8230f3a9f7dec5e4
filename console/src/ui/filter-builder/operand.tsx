import { words } from '@zhiyin/domain/console';
import { type ConditionJson, filterWords } from '@zhiyin/domain/kit';
import { Checkbox, Input } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './filter-builder.module.css';
import { isScalar, listOf, operandOf } from './filter-tree.ts';
import { OperandMany } from './operand-many.tsx';
import { OperandOne } from './operand-one.tsx';
import { OperandSeconds } from './operand-seconds.tsx';

type Value = ConditionJson['value'];

interface Props {
  readonly condition: ConditionJson;
  readonly onChange: (value: Value) => void;
}

/** What stands beside a condition's operator. */
export function Operand({ condition, onChange }: Props) {
  const t = useSay();
  const { field: fieldKey, operator, value } = condition;
  const label = t(words.filterValue);
  const one = { fieldKey, value: isScalar(value) ? value : undefined, onChange, label };
  switch (operandOf(operator)) {
    case 'none':
      return null;
    case 'needle':
      return (
        <Input
          aria-label={label}
          className={styles['text'] ?? ''}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
    case 'seconds':
      return (
        <OperandSeconds
          value={typeof value === 'number' ? value : undefined}
          onChange={onChange}
          label={label}
        />
      );
    case 'many':
      return <OperandMany fieldKey={fieldKey} value={listOf(value)} onChange={onChange} label={label} />;
    case 'pair':
      return <Pair condition={condition} onChange={onChange} />;
    case 'one-or-empty':
      return (
        <>
          {value !== null && <OperandOne {...one} />}
          <Checkbox
            checked={value === null}
            onChange={(event) => onChange(event.target.checked ? null : undefined)}
          >
            {t(filterWords.empty)}
          </Checkbox>
        </>
      );
    case 'one':
      return <OperandOne {...one} />;
  }
}

/** Two values in order. While one of them is missing the pair is no value yet, and its half is kept here. */
function Pair({ condition, onChange }: Props) {
  const t = useSay();
  const { field: fieldKey, value } = condition;
  const [from, to] = listOf(value);
  const change = (next: readonly (Value | undefined)[]) =>
    onChange(next.map((one) => (isScalar(one) ? one : '')));
  return (
    <span className={styles['span']}>
      <OperandOne
        fieldKey={fieldKey}
        value={from}
        onChange={(next) => change([next, to])}
        label={t(words.filterFrom)}
      />
      <span aria-hidden="true">–</span>
      <OperandOne
        fieldKey={fieldKey}
        value={to}
        onChange={(next) => change([from, next])}
        label={t(words.filterTo)}
      />
    </span>
  );
}
