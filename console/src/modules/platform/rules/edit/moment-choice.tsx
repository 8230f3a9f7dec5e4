import type { FieldSet, RuleMoment } from '@zhiyin/domain/kit';
import { rulePageWords as words } from '@zhiyin/domain/platform';
import { Segmented, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { OperandSeconds } from '#ui/filter-builder/operand-seconds.tsx';
import styles from '../rules.module.css';

interface Props {
  readonly value: RuleMoment;
  readonly fields: FieldSet;
  readonly isWrong: boolean;
  readonly onChange: (value: RuleMoment) => void;
}

/** Moments of a thing by which its rules may go, by their key. */
export function momentsAmong(fields: FieldSet): readonly string[] {
  return Object.keys(fields).filter((key) => fields[key]?.setsOff === true);
}

/** How long before or after which moment of the thing itself. */
export function MomentChoice({ value, fields, isWrong, onChange }: Props) {
  const t = useSay();
  const id = useId();
  const { field, seconds } = value;
  const options = momentsAmong(fields).map((key) => ({
    value: key,
    label: t(fields[key]?.label ?? words.gone),
  }));
  const isGone = !options.some((one) => one.value === field);
  const span = Math.max(60, Math.abs(seconds));
  const sign = seconds < 0 ? -1 : 1;
  return (
    <>
      <div className={styles['setting']}>
        <label htmlFor={id}>{t(words.whichMoment)}</label>
        <Select<string>
          id={id}
          value={isGone ? null : field}
          placeholder={t(words.gone)}
          options={options}
          {...(isWrong && { status: 'error' })}
          onChange={(next) => onChange({ field: next, seconds })}
        />
      </div>
      <div className={styles['line']}>
        <Segmented<'before' | 'after'>
          aria-label={t(words.beforeOrAfter)}
          value={seconds < 0 ? 'before' : 'after'}
          options={[
            { value: 'before', label: t(words.before) },
            { value: 'after', label: t(words.after) },
          ]}
          onChange={(next) => onChange({ field, seconds: next === 'before' ? -span : span })}
        />
        <OperandSeconds
          label={t(words.howLong)}
          value={span}
          onChange={(next) => onChange({ field, seconds: sign * (next ?? 3600) })}
        />
      </div>
      <p className={styles['hint']}>{t(seconds < 0 ? words.beforeHint : words.afterHint)}</p>
    </>
  );
}
