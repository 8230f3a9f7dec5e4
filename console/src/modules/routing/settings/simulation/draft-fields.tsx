import {
  methods,
  methodWords,
  routingPageWords as pageWords,
  type RoutingSettings,
  routingWords,
  type SimulationDraft,
  settingsAtFirst,
  simulationWords as words,
} from '@zhiyin/domain/routing';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import { BreatherFields } from '../breather-fields.tsx';
import { DeliveryFields } from '../delivery-fields.tsx';
import { DifficultyFields } from '../difficulty-fields.tsx';
import { OrderFields } from '../order-fields.tsx';
import { CapacityList } from './capacity-list.tsx';
import { DraftQueues } from './draft-queues.tsx';
import styles from './simulation.module.css';
import { SkillSwitches } from './skill-switches.tsx';

type Key = keyof SimulationDraft['settings'];
type Settings = Pick<RoutingSettings, Key>;

interface Props {
  readonly draft: SimulationDraft;
  readonly onChange: (draft: SimulationDraft) => void;
}

function settingsOf({ settings }: SimulationDraft): Settings {
  const { delivery = settingsAtFirst.delivery, offering = settingsAtFirst.offering } = settings;
  const {
    breather = settingsAtFirst.breather,
    substituteAfterMinutes = settingsAtFirst.substituteAfterMinutes,
  } = settings;
  return { ...settings, delivery, offering, breather, substituteAfterMinutes };
}

/** What is tried: queues, method, order, weights, capacities, skills. Nothing of it is saved. */
export function DraftFields({ draft, onChange }: Props) {
  const t = useSay();
  const id = useId();
  const settings: Settings = settingsOf(draft);
  const at = <One extends Key>(key: One): Slot<Settings[One]> => ({
    id: `${id}-${key}`,
    value: settings[key],
    problem: undefined,
    onChange: (value) => onChange({ ...draft, settings: { ...draft.settings, [key]: value } }),
  });
  const [method, delivery, substitute] = [at('method'), at('delivery'), at('substituteAfterMinutes')];
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
      <SwitchField
        at={at('isLanguageAsked')}
        label={t(pageWords.languageAsked)}
        hint={t(pageWords.languageAskedHint)}
      />
      <DeliveryFields
        delivery={{ ...delivery, onChange: (value) => value && delivery.onChange(value) }}
        offering={at('offering')}
      />
      <BreatherFields at={at('breather')} />
      <NumberField
        at={{ ...substitute, onChange: (value) => value !== null && substitute.onChange(value) }}
        label={t(pageWords.substituteAfter)}
        unit={t(routingWords.minutes)}
        min={1}
        max={1440}
      />
      <CapacityList draft={draft} onChange={onChange} />
      <SkillSwitches draft={draft} onChange={onChange} />
      <OrderFields at={at('headStarts')} />
      <DifficultyFields at={at('difficulty')} />
    </section>
  );
}
