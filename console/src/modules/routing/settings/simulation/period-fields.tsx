import { simulationWords as words } from '@zhiyin/domain/routing';
import { Input, InputNumber } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { Days } from './days.ts';
import styles from './simulation.module.css';

interface Asked extends Days {
  readonly withinSeconds: number;
}

/** Which days are played, and how soon an answer is in time. */
export function PeriodFields({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const t = useSay();
  const id = useId();
  const day = (key: 'from' | 'to') => (
    <div className={styles['field']}>
      <label htmlFor={`${id}-${key}`}>{t(words[key])}</label>
      <Input
        id={`${id}-${key}`}
        type="date"
        value={asked[key]}
        onChange={({ target }) => onChange({ ...asked, [key]: target.value })}
      />
    </div>
  );
  return (
    <fieldset className={styles['period']}>
      <legend className="spoken">{t(words.period)}</legend>
      {day('from')}
      {day('to')}
      <div className={styles['field']}>
        <label htmlFor={`${id}-within`}>{t(words.within)}</label>
        <InputNumber
          id={`${id}-within`}
          min={1}
          max={86_400}
          precision={0}
          value={asked.withinSeconds}
          suffix={t(words.seconds)}
          controls={false}
          onChange={(next) => onChange({ ...asked, withinSeconds: next ?? 60 })}
        />
      </div>
    </fieldset>
  );
}
