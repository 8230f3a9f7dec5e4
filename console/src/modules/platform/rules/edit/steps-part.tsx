import { type RuleStep, ruleLimits } from '@zhiyin/domain/kit';
import { type RuleCatalogue, rulePageWords as words } from '@zhiyin/domain/platform';
import { Select } from 'antd';
import { useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FormSection } from '#ui/form/form-section.tsx';
import { moved } from '#ui/order/moved.ts';
import styles from '../rules.module.css';
import type { Things } from '../use-things.ts';
import type { PartProps } from './part-props.ts';
import { StepEditor } from './step-editor.tsx';

/** What the rule does, in order. */
export function StepsPart({
  definition,
  catalogue,
  problems,
  onChange,
  things,
}: PartProps & { things: Things }) {
  const t = useSay();
  const { steps, subject } = definition;
  const keys = useStepKeys(steps);
  const actions = catalogue.actions.filter(
    ({ subjectKind }) => subjectKind === null || subjectKind === subject,
  );
  return (
    <FormSection title={t(words.steps)} description={t(words.stepsHint)}>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <StepEditor
            key={keys[index]}
            step={step}
            action={actions.find(({ key }) => key === step.action)}
            things={things}
            problems={problems.filter(({ path }) => path.startsWith(`steps.${index}.`))}
            isFirst={index === 0}
            isLast={index === steps.length - 1}
            onChange={(next) => onChange({ steps: steps.with(index, next) })}
            onMove={(by) => onChange({ steps: [...moved(steps, index, index + by)] })}
            onRemove={() => onChange({ steps: steps.toSpliced(index, 1) })}
          />
        ))}
      </ol>
      {steps.length < ruleLimits.actions && (
        <AddStep
          actions={actions}
          isWrong={problems.some(({ path }) => path === 'steps')}
          onAdd={(step) => onChange({ steps: [...steps, step] })}
        />
      )}
    </FormSection>
  );
}

interface AddProps {
  readonly actions: RuleCatalogue['actions'];
  readonly isWrong: boolean;
  readonly onAdd: (step: RuleStep) => void;
}

/** Picks an action; it comes with what its settings usually are. */
function AddStep({ actions, isWrong, onAdd }: AddProps) {
  const t = useSay();
  const add = (key: string) => {
    const settings = actions.find((action) => action.key === key)?.settings ?? [];
    const initial = settings.flatMap((one) => (one.initial === undefined ? [] : [[one.key, one.initial]]));
    onAdd({ action: key, settings: Object.fromEntries(initial) });
  };
  return (
    <Select<string>
      aria-label={t(words.addStep)}
      placeholder={t(words.addStep)}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      options={actions.map(({ key, words: said }) => ({ value: key, label: t(said) }))}
      {...(isWrong && { status: 'error' })}
      onChange={add}
    />
  );
}

/** Steps have no names: each gets a key that stays with it while it is edited and moved. */
function useStepKeys(steps: readonly RuleStep[]): readonly string[] {
  const known = useRef(new WeakMap<RuleStep, string>());
  const places = useRef<readonly RuleStep[]>([]);
  const count = useRef(0);
  const keys = steps.map((step, index) => {
    const before = places.current[index];
    const inherited = before && !steps.includes(before) ? known.current.get(before) : undefined;
    const key = known.current.get(step) ?? inherited ?? `step-${++count.current}`;
    known.current.set(step, key);
    return key;
  });
  places.current = steps;
  return keys;
}
