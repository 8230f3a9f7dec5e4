import { words } from '@zhiyin/domain/console';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './filter-builder.module.css';

const units = [
  { key: 'days', seconds: 86_400, words: words.unitDays },
  { key: 'hours', seconds: 3600, words: words.unitHours },
  { key: 'minutes', seconds: 60, words: words.unitMinutes },
] as const;
type UnitKey = (typeof units)[number]['key'];

interface Props {
  readonly value: number | undefined;
  readonly onChange: (seconds: number | undefined) => void;
  readonly label: string;
}

/** A span, typed in the unit that people say it in. */
export function OperandSeconds({ value, onChange, label }: Props) {
  const t = useSay();
  const [unitKey, setUnitKey] = useState<UnitKey>(() => fittingUnit(value));
  const seconds = units.find(({ key }) => key === unitKey)?.seconds ?? 60;
  const choose = (key: UnitKey) => {
    const next = units.find((unit) => unit.key === key)?.seconds ?? 60;
    setUnitKey(key);
    if (value !== undefined) onChange((value / seconds) * next);
  };
  return (
    <span className={styles['span']}>
      <InputNumber
        aria-label={label}
        controls={false}
        min={1}
        precision={0}
        className={styles['count'] ?? ''}
        value={value === undefined ? null : value / seconds}
        onChange={(count) => onChange(count === null ? undefined : count * seconds)}
      />
      <Select<UnitKey>
        aria-label={t(words.unit)}
        className={styles['short'] ?? ''}
        value={unitKey}
        onChange={choose}
        options={units.map((unit) => ({ value: unit.key, label: t(unit.words) }))}
      />
    </span>
  );
}

/** The largest unit that divides the span. */
function fittingUnit(seconds: number | undefined): UnitKey {
  if (seconds === undefined) return 'hours';
  return units.find((unit) => seconds % unit.seconds === 0)?.key ?? 'minutes';
}
