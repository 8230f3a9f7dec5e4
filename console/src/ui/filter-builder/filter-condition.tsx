import { words } from '@zhiyin/domain/console';
import {
  type ConditionJson,
  type Field,
  fieldOf,
  isOperator,
  type Operator,
  operatorsFor,
  operatorsOf,
  operatorWords,
} from '@zhiyin/domain/kit';
import { Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useBuilding } from './builder-context.ts';
import styles from './filter-builder.module.css';
import { withOperator } from './filter-tree.ts';
import { Operand } from './operand.tsx';

interface Props {
  readonly condition: ConditionJson;
  /** Where it stands in the filter, as problems name it. */
  readonly path: string;
  readonly onChange: (condition: ConditionJson | null) => void;
}

/** Field, operator, value. */
export function FilterCondition({ condition, path, onChange }: Props) {
  const t = useSay();
  const problemId = useId();
  const { fields, over, problems } = useBuilding();
  const field = fieldOf(fields, condition.field);
  const problem = problems.find((one) => one.path === path || one.path.startsWith(`${path}.`));
  const isUnfinished = problem?.path === `${path}.value` && condition.value === undefined;

  return (
    <div className={styles['condition']} aria-describedby={problem && problemId}>
      <Select
        aria-label={t(words.filterField)}
        className={styles['fieldName'] ?? ''}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        value={condition.field}
        onChange={(key) => onChange(newCondition(key, fieldOf(fields, key)?.type))}
        options={[
          ...Object.entries(fields).map(([value, { label }]) => ({ value, label: t(label) })),
          ...(field ? [] : [{ value: condition.field, label: t(words.filterFieldGone), disabled: true }]),
        ]}
        {...(!field && { status: 'error' })}
      />
      <Select<Operator | null>
        aria-label={t(words.filterOperator)}
        className={styles['operator'] ?? ''}
        popupMatchSelectWidth={false}
        value={isOperator(condition.operator) ? condition.operator : null}
        onChange={(operator) => operator && onChange(withOperator(condition, operator))}
        disabled={!field}
        options={operatorsOffered(field, over, condition.operator).map((value) => ({
          value,
          label: t(operatorWords[value], { value: '…', from: '…', to: '…' }),
        }))}
      />
      <Operand
        key={`${condition.field} ${condition.operator}`}
        condition={condition}
        onChange={(value) => onChange(withValue(condition, value))}
      />
      <IconButton icon="close" label={t(words.filterRemove)} onClick={() => onChange(null)} />
      {problem && (
        <span id={problemId} className={isUnfinished ? styles['unfinished'] : styles['problem']}>
          {t(problem.reason)}
        </span>
      )}
    </div>
  );
}

/** Of a field that is no longer there only the one that was chosen. */
function operatorsOffered(
  field: Field | undefined,
  over: 'rows' | 'events',
  chosen: string,
): readonly Operator[] {
  if (field) return operatorsFor(field, over);
  return isOperator(chosen) ? [chosen] : [];
}

/** A condition to begin with: the field's first operator, and for yes or no the answer most mean. */
export function newCondition(
  field: string,
  type: Parameters<typeof operatorsOf>[0] | undefined,
): ConditionJson {
  const operator = type ? (operatorsOf(type)[0] ?? 'is') : 'is';
  return type === 'boolean' ? { field, operator, value: true } : { field, operator };
}

function withValue({ field, operator }: ConditionJson, value: ConditionJson['value']): ConditionJson {
  return value === undefined ? { field, operator } : { field, operator, value };
}
