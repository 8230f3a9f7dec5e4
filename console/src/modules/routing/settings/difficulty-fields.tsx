import { type Difficulty, routingWords as words } from '@zhiyin/domain/routing';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ReasonPicker, useReasonNames } from '#modules/reasons';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './settings.module.css';

const steps = { min: 0.25, max: 5, step: 0.25 };
const grades = [
  { key: 'highWeight', label: words.highWeight },
  { key: 'urgentWeight', label: words.urgentWeight },
] as const;

/** How much conversations of each reason take of a capacity. */
export function DifficultyFields({ at }: { at: Slot<Difficulty> }) {
  const t = useSay();
  const { reasons } = at.value;
  const set = (change: Partial<Difficulty>) => at.onChange({ ...at.value, ...change });
  const add = (reasonKey: string) => {
    if (reasons.some((one) => one.reasonKey === reasonKey)) return;
    set({ reasons: [...reasons, { reasonKey, weight: 2 }] });
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{t(words.difficulty)}</legend>
      <p className={styles['faint']}>{t(words.difficultyHint)}</p>
      {reasons.length === 0 && <p className={styles['faint']}>{t(words.noWeights)}</p>}
      <Weights at={at} />
      <AddReason onAdd={add} taken={reasons.map(({ reasonKey }) => reasonKey)} />
      {grades.map(({ key, label }) => (
        <Field key={key} at={{ ...at, id: `${at.id}-${key}` }} label={t(label)}>
          {(ties) => (
            <InputNumber
              {...ties}
              {...steps}
              value={at.value[key]}
              onChange={(next) => set({ [key]: next ?? 1 })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

/** The reasons that do not count as one. */
function Weights({ at }: { at: Slot<Difficulty> }) {
  const t = useSay();
  const names = useReasonNames();
  const { reasons } = at.value;
  const set = (next: Difficulty['reasons']) => at.onChange({ ...at.value, reasons: next });
  const keep = (reasonKey: string, weight: number) =>
    set(reasons.map((one) => (one.reasonKey === reasonKey ? { reasonKey, weight } : one)));
  return (
    <ul className={styles['weights']}>
      {reasons.map(({ reasonKey, weight }) => {
        const name = names.get(reasonKey) ?? reasonKey;
        return (
          <li key={reasonKey}>
            <bdi>{name}</bdi>
            <InputNumber
              {...steps}
              aria-label={t(words.weightOf, { name })}
              value={weight}
              onChange={(next) => keep(reasonKey, next ?? 1)}
            />
            <IconButton
              icon="close"
              label={t(words.removeReason, { name })}
              onClick={() => set(reasons.filter((one) => one.reasonKey !== reasonKey))}
            />
          </li>
        );
      })}
    </ul>
  );
}

function AddReason({ onAdd, taken }: { onAdd: (key: string) => void; taken: readonly string[] }) {
  const t = useSay();
  const [picked, setPicked] = useState<string | null>(null);
  return (
    <Disclosure
      label={t(words.addReason)}
      buttonClassName={styles['add']}
      button={
        <>
          <Icon name="plus" />
          {t(words.addReason)}
        </>
      }
    >
      {(close) => (
        <div className={styles['picker']}>
          <ReasonPicker
            value={picked}
            except={taken}
            onChange={(key) => {
              onAdd(key);
              setPicked(null);
              close();
            }}
          />
        </div>
      )}
    </Disclosure>
  );
}
