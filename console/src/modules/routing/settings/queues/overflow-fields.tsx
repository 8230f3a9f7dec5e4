import { type OverflowStep, routingWords as words } from '@zhiyin/domain/routing';
import { Button, InputNumber, Select, Switch } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useTeamNames } from '#modules/people';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../settings.module.css';

const stepsMax = 3;

/** What is asked less of whoever takes it, and after how long; the steps stay in the order of their moments. */
export function OverflowFields({ at }: { at: Slot<OverflowStep[]> }) {
  const t = useSay();
  const steps = at.value;
  const keep = (index: number, step: OverflowStep) => at.onChange(steps.with(index, step));
  const add = () => {
    const afterSeconds = Math.min(86_400, (steps.at(-1)?.afterSeconds ?? 0) + 60);
    at.onChange([
      ...steps,
      {
        afterSeconds,
        reach: { kind: 'same' },
        isSkillWaived: true,
        isTierWaived: false,
        isNextTierAsked: false,
      },
    ]);
  };
  return (
    <>
      {steps.map((step, index) => (
        <StepFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is what stands at its place
          key={index}
          id={`${at.id}-${index}`}
          number={index + 1}
          step={step}
          onChange={(next) => keep(index, next)}
          onRemove={() => at.onChange(steps.toSpliced(index, 1))}
        />
      ))}
      {at.problem && <p role="alert">{at.problem}</p>}
      {steps.length < stepsMax && (
        <Button icon={<Icon name="plus" />} onClick={add}>
          {t(words.addStep)}
        </Button>
      )}
    </>
  );
}

interface StepProps {
  readonly id: string;
  readonly number: number;
  readonly step: OverflowStep;
  readonly onChange: (step: OverflowStep) => void;
  readonly onRemove: () => void;
}

function StepFields({ id, number, step, onChange, onRemove }: StepProps) {
  const t = useSay();
  const slot = (name: string) => ({
    id: `${id}-${name}`,
    value: null,
    problem: undefined,
    onChange: () => {},
  });
  const waivers = [
    { name: 'isSkillWaived', label: t(words.isSkillWaived) },
    { name: 'isNextTierAsked', label: t(words.isNextTierAsked) },
    { name: 'isTierWaived', label: t(words.isTierWaived) },
  ] as const;
  return (
    <div className={styles['step']}>
      <div className={styles['head']}>
        <span>{t(words.stepNumber, { number })}</span>
        <IconButton icon="close" label={t(words.removeStep, { number })} onClick={onRemove} />
      </div>
      <Field at={slot('after')} label={t(words.afterSeconds)}>
        {(ties) => (
          <InputNumber
            {...ties}
            min={5}
            max={86_400}
            precision={0}
            controls={false}
            suffix={t(words.seconds)}
            value={step.afterSeconds}
            onChange={(afterSeconds) => onChange({ ...step, afterSeconds: afterSeconds ?? 5 })}
          />
        )}
      </Field>
      <ReachField at={slot('reach')} step={step} onChange={onChange} />
      {waivers.map(({ name, label }) => (
        <Field key={name} at={slot(name)} label={label}>
          {(ties) => (
            <span>
              <Switch {...ties} checked={step[name]} onChange={(is) => onChange({ ...step, [name]: is })} />
            </span>
          )}
        </Field>
      ))}
    </div>
  );
}

type ReachProps = Pick<StepProps, 'step' | 'onChange'> & { readonly at: Slot<null> };

function ReachField({ at, step, onChange }: ReachProps) {
  const t = useSay();
  const { reach } = step;
  const teams = [...useTeamNames()].map(([value, name]) => ({ value, label: name }));
  const options = [
    { value: 'same', label: t(words.reachSame) },
    { value: 'everybody', label: t(words.reachEverybody) },
    ...teams,
  ];
  const reachOf = (value: string): OverflowStep['reach'] => {
    if (value === 'same' || value === 'everybody') return { kind: value };
    return { kind: 'team', teamId: value };
  };
  return (
    <Field at={at} label={t(words.reach)}>
      {(ties) => (
        <Select
          {...ties}
          value={reach.kind === 'team' ? reach.teamId : reach.kind}
          options={options}
          onChange={(value) => onChange({ ...step, reach: reachOf(value) })}
        />
      )}
    </Field>
  );
}
