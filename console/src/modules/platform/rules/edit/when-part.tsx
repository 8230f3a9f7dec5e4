import { type RuleDefinition, type RuleTime, weekdays } from '@zhiyin/domain/kit';
import { rulePageWords as words } from '@zhiyin/domain/platform';
import { Segmented, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { OperandSeconds } from '#ui/filter-builder/operand-seconds.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import styles from '../rules.module.css';
import type { PartProps } from './part-props.ts';
import { TimeChoice } from './time-choice.tsx';

const firstWait = 24 * 3600;
const firstTime: RuleTime = { time: '09:00', days: [...weekdays] };

/** What sets the rule off: facts, at once or some time after the last of them. */
export function WhenPart({ definition, catalogue, problems, onChange }: PartProps) {
  const t = useSay();
  const { when, subject } = definition;
  const options = catalogue.triggers
    .filter(({ subjectKind }) => subjectKind === subject)
    .map((trigger) => ({ value: trigger.factKind, label: t(trigger.words) }));
  const subjects = catalogue.subjects.map(({ kind, words: said }) => ({ value: kind, label: t(said) }));
  const isGone = problems.some(({ path }) => path === 'subject');
  return (
    <FormSection title={t(words.when)} description={t(when.at ? words.byClock : words.whenHint)}>
      {subjects.length > 1 && (
        <Select
          aria-label={t(words.tryOn)}
          value={isGone ? null : subject}
          placeholder={t(words.gone)}
          options={subjects}
          {...(isGone && { status: 'error' })}
          onChange={(next) =>
            onChange({ subject: next, when: { ...when, facts: [] }, if: { all: [] }, steps: [] })
          }
        />
      )}
      <Segmented<'facts' | 'clock'>
        aria-label={t(words.setOffBy)}
        value={when.at ? 'clock' : 'facts'}
        options={[
          { value: 'facts', label: t(words.byFacts) },
          { value: 'clock', label: t(words.byClock) },
        ]}
        onChange={(by) =>
          onChange({ when: { facts: [], waitSeconds: 0, ...(by === 'clock' && { at: firstTime }) } })
        }
      />
      {when.at ? (
        <TimeChoice value={when.at} onChange={(at) => onChange({ when: { ...when, at } })} />
      ) : (
        <FactChoice
          when={when}
          options={options}
          isWrong={problems.some(({ path }) => path.startsWith('when'))}
          onChange={(next) => onChange({ when: next })}
        />
      )}
    </FormSection>
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
          <OperandSeconds label={t(words.wait)} value={seconds} onChange={(next) => onChange(next ?? 60)} />
        )}
      </div>
      {seconds > 0 && <p className={styles['hint']}>{t(words.waitHint)}</p>}
    </>
  );
}
