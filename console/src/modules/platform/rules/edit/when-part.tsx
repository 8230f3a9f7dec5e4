import { rulePageWords as words } from '@zhiyin/domain/platform';
import { Segmented, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { OperandSeconds } from '#ui/filter-builder/operand-seconds.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import styles from '../rules.module.css';
import type { PartProps } from './rule-editor.tsx';

const firstWait = 24 * 3600;

/** What sets the rule off: facts, at once or some time after the last of them. */
export function WhenPart({ definition, catalogue, problems, onChange }: PartProps) {
  const t = useSay();
  const id = useId();
  const { when, subject } = definition;
  const options = catalogue.triggers
    .filter(({ subjectKind }) => subjectKind === subject)
    .map((trigger) => ({ value: trigger.factKind, label: t(trigger.words) }));
  const subjects = catalogue.subjects.map(({ kind, words: said }) => ({ value: kind, label: t(said) }));
  const isWrong = problems.some(({ path }) => path.startsWith('when'));
  return (
    <FormSection title={t(words.when)} description={t(words.whenHint)}>
      {subjects.length > 1 && (
        <Select
          aria-label={t(words.tryOn)}
          value={subject}
          options={subjects}
          onChange={(next) =>
            onChange({ subject: next, when: { ...when, facts: [] }, if: { all: [] }, steps: [] })
          }
        />
      )}
      <div className={styles['setting']}>
        <label htmlFor={id}>{t(words.facts)}</label>
        <Select<string[]>
          id={id}
          mode="multiple"
          value={[...when.facts]}
          options={options}
          placeholder={t(words.factsNone)}
          optionFilterProp="label"
          {...(isWrong && { status: 'error' })}
          onChange={(facts) => onChange({ when: { ...when, facts } })}
        />
      </div>
      <div className={styles['line']}>
        <Segmented<'now' | 'late'>
          aria-label={t(words.wait)}
          value={when.waitSeconds === 0 ? 'now' : 'late'}
          options={[
            { value: 'now', label: t(words.atOnce) },
            { value: 'late', label: t(words.after) },
          ]}
          onChange={(next) => onChange({ when: { ...when, waitSeconds: next === 'now' ? 0 : firstWait } })}
        />
        {when.waitSeconds > 0 && (
          <OperandSeconds
            label={t(words.wait)}
            value={when.waitSeconds}
            onChange={(seconds) => onChange({ when: { ...when, waitSeconds: seconds ?? 60 } })}
          />
        )}
      </div>
      {when.waitSeconds > 0 && <p className={styles['hint']}>{t(words.waitHint)}</p>}
    </FormSection>
  );
}
