import { conversationFields } from '@zhiyin/domain/inbox';
import {
  flowStateOf,
  metricWordsOf,
  type SlaMetric,
  type SlaSubject,
  slaMetricsOf,
  stateMetricOf,
  type Target,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../settings.module.css';
import { useStates } from './promisable-states.ts';
import { TargetRow } from './target-row.tsx';

interface Props {
  readonly subject: SlaSubject;
  readonly targets: readonly Target[];
  readonly onChange: (targets: Target[]) => void;
}

const nothing: Target['seconds'] = { low: null, normal: null, high: null, urgent: null };

/**
 * What is promised, by kind and by priority; empty promises nothing. The time in a state of the flow is a row that one
 * adds, for flows have many states and few of them are promised.
 */
export function TargetsTable({ subject, targets, onChange }: Props) {
  const t = useSay();
  const { states, nameOf, labelOf } = useStates(subject);
  const [added, setAdded] = useState<readonly string[]>([]);
  const promised = targets.flatMap(({ metric }) => flowStateOf(metric) ?? []);
  const stateKeys = [...new Set([...promised, ...added])];
  const metrics: SlaMetric[] = [...slaMetricsOf[subject], ...stateKeys.map(stateMetricOf)];
  const secondsOf = (metric: SlaMetric) => targets.find((one) => one.metric === metric)?.seconds ?? nothing;
  const change = (metric: SlaMetric, seconds: Target['seconds']) => {
    const all = metrics.map((one) => ({ metric: one, seconds: one === metric ? seconds : secondsOf(one) }));
    onChange(all.filter((one) => Object.values(one.seconds).some((value) => value !== null)));
  };
  const drop = (stateKey: string) => {
    setAdded(added.filter((one) => one !== stateKey));
    change(stateMetricOf(stateKey), nothing);
  };
  const left = states.filter(({ stateKey }) => !stateKeys.includes(stateKey));
  return (
    <div className={styles['scroll']}>
      <table className={styles['targets']}>
        <Head />
        <tbody>
          {metrics.map((metric) => {
            const stateKey = flowStateOf(metric);
            const label = stateKey === null ? null : labelOf(stateKey);
            return (
              <TargetRow
                key={metric}
                words={metricWordsOf(metric, subject, label)}
                seconds={secondsOf(metric)}
                onChange={(seconds) => change(metric, seconds)}
                {...(stateKey !== null && { onDrop: () => drop(stateKey) })}
              />
            );
          })}
        </tbody>
      </table>
      {left.length > 0 && (
        <AddState
          label={t(subject === 'ticket' ? words.addState : words.addStage)}
          options={left.map(({ stateKey }) => ({ value: stateKey, label: nameOf(stateKey) }))}
          onAdd={(stateKey) => setAdded([...added, stateKey])}
        />
      )}
    </div>
  );
}

interface AddProps {
  readonly label: string;
  readonly options: { value: string; label: string }[];
  readonly onAdd: (stateKey: string) => void;
}

function AddState({ label, options, onAdd }: AddProps) {
  return (
    <Select<string | null>
      className={styles['addState'] ?? ''}
      aria-label={label}
      placeholder={label}
      value={null}
      popupMatchSelectWidth={false}
      options={options}
      onChange={(stateKey) => stateKey && onAdd(stateKey)}
    />
  );
}

function Head() {
  const t = useSay();
  return (
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
  );
}
