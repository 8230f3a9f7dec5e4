import {
  flowStateOf,
  type PausingState,
  pausingStates,
  type SlaSubject,
  stateMetricOf,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../settings.module.css';
import { useStates } from './promisable-states.ts';

interface Props {
  readonly subject: SlaSubject;
  readonly value: readonly PausingState[];
  readonly onChange: (pausesIn: PausingState[]) => void;
}

/** When clocks stand still: in kinds of states that everything has, and in single states of the flow. */
export function Pauses({ subject, value, onChange }: Props) {
  const t = useSay();
  const statesId = useId();
  const { states, nameOf } = useStates(subject);
  const isTicket = subject === 'ticket';
  const common = pausingStates.filter((one) => value.includes(one));
  const ofFlow = value.flatMap((one) => flowStateOf(one) ?? []);
  const keys = [...new Set([...states.map(({ stateKey }) => stateKey), ...ofFlow])];
  const withCustomer = { value: 'with-customer' as const, label: t(words.pauseWithCustomer) };
  const asleep = { value: 'asleep' as const, label: t(isTicket ? words.pauseWaiting : words.pauseAsleep) };
  const set = (commonOnes: readonly PausingState[], stateKeys: readonly string[]) =>
    onChange([...commonOnes, ...stateKeys.map(stateMetricOf)]);
  return (
    <fieldset className={styles['pauses']}>
      <legend>{t(words.pauses)}</legend>
      <Checkbox.Group<(typeof pausingStates)[number]>
        value={common}
        onChange={(chosen) => set(chosen, ofFlow)}
        options={isTicket ? [asleep] : [withCustomer, asleep]}
      />
      {keys.length > 0 && (
        <div className={styles['inStates']}>
          <label htmlFor={statesId}>{t(isTicket ? words.pauseInStates : words.pauseInStages)}</label>
          <Select<string[]>
            id={statesId}
            mode="multiple"
            value={ofFlow}
            placeholder="–"
            optionFilterProp="label"
            options={keys.map((key) => ({ value: key, label: nameOf(key) }))}
            onChange={(chosen) => set(common, chosen)}
          />
        </div>
      )}
    </fieldset>
  );
}
