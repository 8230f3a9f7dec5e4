import { conversationFields, type Priority, priorities } from '@zhiyin/domain/inbox';
import {
  metricWordsOf,
  type SlaMetric,
  type SlaSubject,
  slaMetricsOf,
  type Target,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { type Unit, unitOf, units } from './duration-unit.ts';
import styles from './settings.module.css';

interface Props {
  readonly subject: SlaSubject;
  readonly targets: readonly Target[];
  readonly onChange: (targets: Target[]) => void;
}

const nothing: Target['seconds'] = { low: null, normal: null, high: null, urgent: null };

/** What is promised, by kind and by priority; empty promises nothing. */
export function TargetsTable({ subject, targets, onChange }: Props) {
  const t = useSay();
  const secondsOf = (metric: SlaMetric) => targets.find((one) => one.metric === metric)?.seconds ?? nothing;
  const change = (metric: SlaMetric, seconds: Target['seconds']) => {
    const all = slaMetricsOf[subject].map((one) => ({
      metric: one,
      seconds: one === metric ? seconds : secondsOf(one),
    }));
    onChange(all.filter((one) => Object.values(one.seconds).some((value) => value !== null)));
  };
  return (
    <div className={styles['scroll']}>
      <table className={styles['targets']}>
        <thead>
          <tr>
            <th scope="col">{t(words.metric)}</th>
            {conversationFields.priority.choices.map(({ key, label }) => (
              <th key={key} scope="col">
                {t(label)}
              </th>
            ))}
            <th scope="col">{t(words.unit)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {slaMetricsOf[subject].map((metric) => (
            <TargetRow
              key={metric}
              subject={subject}
              metric={metric}
              seconds={secondsOf(metric)}
              onChange={(seconds) => change(metric, seconds)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly subject: SlaSubject;
  readonly metric: SlaMetric;
  readonly seconds: Target['seconds'];
  readonly onChange: (seconds: Target['seconds']) => void;
}

function TargetRow({ subject, metric, seconds, onChange }: RowProps) {
  const t = useSay();
  const [unit, setUnit] = useState<Unit>(() => unitOf(Object.values(seconds)));
  const { name, hint } = metricWordsOf(metric, subject);
  const said = { metric: t(name) };
  const set = (priority: Priority, value: number | null) =>
    onChange({ ...seconds, [priority]: value === null ? null : Math.round(value * units[unit]) });
  const { normal } = seconds;
  return (
    <tr>
      <th scope="row" title={t(hint)}>
        {t(name)}
      </th>
      {priorities.map((priority, index) => (
        <td key={priority}>
          <InputNumber
            aria-label={t(words.targetOf, {
              ...said,
              priority: t(conversationFields.priority.choices[index]?.label ?? name),
            })}
            value={seconds[priority] === null ? null : seconds[priority] / units[unit]}
            min={0}
            controls={false}
            precision={unit === 'seconds' ? 0 : 2}
            formatter={(value) => (value === undefined || `${value}` === '' ? '' : `${Number(value)}`)}
            placeholder="–"
            onChange={(value) => set(priority, value === 0 ? null : value)}
          />
        </td>
      ))}
      <td>
        <UnitSelect label={t(words.unitOf, said)} value={unit} onChange={setUnit} />
      </td>
      <td>
        <IconButton
          icon="copy"
          label={t(words.fillRow)}
          disabled={normal === null}
          onClick={() => onChange({ low: normal, normal, high: normal, urgent: normal })}
        />
      </td>
    </tr>
  );
}

interface UnitProps {
  readonly label: string;
  readonly value: Unit;
  readonly onChange: (unit: Unit) => void;
}

function UnitSelect({ label, value, onChange }: UnitProps) {
  const t = useSay();
  return (
    <Select<Unit>
      aria-label={label}
      value={value}
      popupMatchSelectWidth={false}
      onChange={onChange}
      options={[
        { value: 'seconds', label: t(words.seconds) },
        { value: 'minutes', label: t(words.minutes) },
        { value: 'hours', label: t(words.hours) },
      ]}
    />
  );
}
