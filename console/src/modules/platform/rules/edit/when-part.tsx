import {
  type RuleDefinition,
  type RuleRegistry,
  type RuleTime,
  type Text,
  weekdays,
} from '@zhiyin/domain/kit';
import { rulePageWords as words } from '@zhiyin/domain/platform';
import { Segmented, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { OperandSeconds } from '#ui/filter-builder/operand-seconds.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import styles from '../rules.module.css';
import { MomentChoice, momentsAmong } from './moment-choice.tsx';
import type { PartProps } from './part-props.ts';
import { TimeChoice } from './time-choice.tsx';

const firstWait = 24 * 3600;
const firstTime: RuleTime = { time: '09:00', days: [...weekdays] };

type By = 'facts' | 'moment' | 'clock';
const hints: Readonly<Record<By, Text>> = {
  facts: words.whenHint,
  moment: words.byMomentHint,
  clock: words.byClock,
};

interface Props extends PartProps {
  readonly registry: RuleRegistry;
}

function byOf({ at, around }: RuleDefinition['when']): By {
  if (around) return 'moment';
  return at ? 'clock' : 'facts';
}

/** What a rule starts from when it is to be set off otherwise. */
function begun(by: By, field: string): RuleDefinition['when'] {
  return {
    ...{ facts: [], waitSeconds: 0 },
    ...(by === 'clock' && { at: firstTime }),
    ...(by === 'moment' && { around: { field, seconds: firstWait } }),
  };
}

/** What sets the rule off: facts, at once or some time after the last of them; a moment of its thing; a time of day. */
export function WhenPart({ definition, catalogue, registry, problems, onChange }: Props) {
  const t = useSay();
  const { when, subject } = definition;
  const options = catalogue.triggers
    .filter(({ subjectKind }) => subjectKind === subject)
    .map((trigger) => ({ value: trigger.factKind, label: t(trigger.words) }));
  const isWrong = problems.some(({ path }) => path.startsWith('when'));
  const fields = registry.subjects.get(subject) ?? {};
  const [first] = momentsAmong(fields);
  return (
    <FormSection title={t(words.when)} description={t(hints[byOf(when)])}>
      <SubjectChoice
        definition={definition}
        subjects={catalogue.subjects}
        isGone={problems.some(({ path }) => path === 'subject')}
        onChange={onChange}
      />
      <div className={styles['scroll']}>
        <Segmented<By>
          aria-label={t(words.setOffBy)}
          value={byOf(when)}
          options={[
            { value: 'facts', label: t(words.byFacts) },
            ...(first === undefined ? [] : [{ value: 'moment' as const, label: t(words.byMoment) }]),
            { value: 'clock', label: t(words.byClock) },
          ]}
          onChange={(by) => onChange({ when: begun(by, first ?? '') })}
        />
      </div>
      {when.at && <TimeChoice value={when.at} onChange={(at) => onChange({ when: { ...when, at } })} />}
      {when.around && (
        <MomentChoice
          value={when.around}
          fields={fields}
          problems={problems}
          onChange={(around) => onChange({ when: { ...when, around } })}
        />
      )}
      {byOf(when) === 'facts' && (
        <FactChoice
          when={when}
          options={options}
          isWrong={isWrong}
          onChange={(next) => onChange({ when: next })}
        />
      )}
    </FormSection>
  );
}

interface SubjectProps extends Pick<PartProps, 'definition' | 'onChange'> {
  readonly subjects: PartProps['catalogue']['subjects'];
  readonly isGone: boolean;
}

/** Which kind of thing it watches; what was said of another kind means nothing for it. */
function SubjectChoice({ definition, subjects, isGone, onChange }: SubjectProps) {
  const t = useSay();
  const { when, subject } = definition;
  if (subjects.length < 2) return null;
  return (
    <Select
      aria-label={t(words.tryOn)}
      value={isGone ? null : subject}
      placeholder={t(words.gone)}
      options={subjects.map(({ kind, words: said }) => ({ value: kind, label: t(said) }))}
      {...(isGone && { status: 'error' })}
      onChange={(next) => {
        const kept = when.around ? begun('facts', '') : { ...when, facts: [] };
        onChange({ subject: next, when: kept, if: { all: [] }, steps: [] });
      }}
    />
  );
}

interface FactProps {
  readonly when: RuleDefinition['when'];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isWrong: boolean;
  readonly onChange: (when: RuleDefinition['when']) => void;
}

/** Which facts, and how long after the last of them. */
function FactChoice({ when, options, isWrong, onChange }: FactProps) {
  const t = useSay();
  const id = useId();
  const gone = when.facts.filter((kind) => !options.some(({ value }) => value === kind));
  return (
    <>
      <div className={styles['setting']}>
        <label htmlFor={id}>{t(words.facts)}</label>
        <Select<string[]>
          id={id}
          mode="multiple"
          value={[...when.facts]}
          options={[...options, ...gone.map((value) => ({ value, label: t(words.gone) }))]}
          placeholder={t(words.factsNone)}
          optionFilterProp="label"
          {...(isWrong && { status: 'error' })}
          onChange={(facts) => onChange({ ...when, facts })}
        />
      </div>
      <WaitChoice seconds={when.waitSeconds} onChange={(waitSeconds) => onChange({ ...when, waitSeconds })} />
    </>
  );
}

/** At once, or so long after the last of it. */
function WaitChoice({ seconds, onChange }: { seconds: number; onChange: (seconds: number) => void }) {
  const t = useSay();
  return (
    <>
      <div className={styles['line']}>
        <Segmented<'now' | 'late'>
          aria-label={t(words.wait)}
          value={seconds === 0 ? 'now' : 'late'}
          options={[
            { value: 'now', label: t(words.atOnce) },
            { value: 'late', label: t(words.after) },
          ]}
          onChange={(next) => onChange(next === 'now' ? 0 : firstWait)}
        />
        {seconds > 0 && (
          <OperandSeconds
            label={t(words.wait)}
            value={seconds}
            onChange={(next) => onChange(next ?? seconds)}
          />
        )}
      </div>
      {seconds > 0 && <p className={styles['hint']}>{t(words.waitHint)}</p>}
    </>
  );
}
