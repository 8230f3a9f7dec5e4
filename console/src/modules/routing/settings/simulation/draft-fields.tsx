import {
  methods,
  methodWords,
  routingWords,
  type SimulationDraft,
  simulationWords as words,
} from '@zhiyin/domain/routing';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import { DifficultyFields } from '../difficulty-fields.tsx';
import { OrderFields } from '../order-fields.tsx';
import { CapacityList } from './capacity-list.tsx';
import { DraftQueues } from './draft-queues.tsx';
import styles from './simulation.module.css';
import { SkillSwitches } from './skill-switches.tsx';

interface Props {
  readonly draft: SimulationDraft;
  readonly onChange: (draft: SimulationDraft) => void;
}

/** What is tried: queues, method, order, weights, capacities, skills. Nothing of it is saved. */
export function DraftFields({ draft, onChange }: Props) {
  const t = useSay();
  const id = useId();
  const { settings } = draft;
  const at = <Key extends keyof SimulationDraft['settings']>(
    key: Key,
  ): Slot<SimulationDraft['settings'][Key]> => ({
    id: `${id}-${key}`,
    value: settings[key],
    problem: undefined,
    onChange: (value) => onChange({ ...draft, settings: { ...settings, [key]: value } }),
  });
  const method = at('method');
  return (
    <section className={styles['fields']} aria-labelledby={`${id}-tried`}>
      <h2 id={`${id}-tried`}>{t(words.tried)}</h2>
      <DraftQueues draft={draft} onChange={onChange} />
      <SelectField
        at={{ ...method, onChange: (value) => value && method.onChange(value) }}
        label={t(routingWords.method)}
        hint={t(methodWords[method.value].hint)}
        options={methods.map((value) => ({ value, label: t(methodWords[value].name) }))}
      />
      <SwitchField at={at('isSticky')} label={t(routingWords.isSticky)} hint={t(routingWords.isStickyHint)} />
      <CapacityList draft={draft} onChange={onChange} />
      <SkillSwitches draft={draft} onChange={onChange} />
      <OrderFields at={at('headStarts')} />
      <DifficultyFields at={at('difficulty')} />
    </section>
  );
}
