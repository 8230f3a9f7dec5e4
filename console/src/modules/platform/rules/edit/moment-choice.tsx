import { type FieldSet, type RuleMoment, type RuleProblem, ruleLimits } from '@zhiyin/domain/kit';
import { rulePageWords as words } from '@zhiyin/domain/platform';
import { Segmented, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { OperandSeconds } from '#ui/filter-builder/operand-seconds.tsx';
import styles from '../rules.module.css';
import { momentProblems, movedTo, type Side, sideOf, sides, spanned } from './moment-side.ts';

interface Props {
  readonly value: RuleMoment;
  readonly fields: FieldSet;
  readonly problems: readonly RuleProblem[];
  readonly onChange: (value: RuleMoment) => void;
}

/** Moments of a thing by which its rules may go, by their key. */
export function momentsAmong(fields: FieldSet): readonly string[] {
  return Object.keys(fields).filter((key) => fields[key]?.setsOff === true);
}

/** How long before or after which moment of the thing itself. */
export function MomentChoice({ value, fields, problems, onChange }: Props) {
  const t = useSay();
  const id = useId();
  const { field, seconds } = value;
  const options = momentsAmong(fields).map((key) => ({
    value: key,
    label: t(fields[key]?.label ?? words.gone),
  }));
  const isGone = !options.some((one) => one.value === field);
  const wrong = momentProblems(problems, seconds);
  return (
    <>
      <div className={styles['setting']}>
        <label htmlFor={id}>{t(words.whichMoment)}</label>
        <Select<string>
          id={id}
          value={isGone ? null : field}
          placeholder={t(words.gone)}
          options={options}
          {...(wrong.field && { status: 'error' })}
          onChange={(next) => onChange({ field: next, seconds })}
        />
        {wrong.field && <p className={styles['problem']}>{t(wrong.field)}</p>}
      </div>
      <SpanChoice
        seconds={seconds}
        wrong={wrong.span}
        onChange={(next) => onChange({ field, seconds: next })}
      />
    </>
  );
}

const asideDays = ruleLimits.asideSeconds / 86_400;
const sideWords = { before: words.before, at: words.atMoment, after: words.after };

interface SpanProps {
  readonly seconds: number;
  readonly wrong: ReturnType<typeof momentProblems>['span'];
  readonly onChange: (seconds: number) => void;
}

function SpanChoice({ seconds, wrong, onChange }: SpanProps) {
  const t = useSay();
  return (
    <>
      <div className={styles['line']}>
        <Segmented<Side>
          aria-label={t(words.beforeOrAfter)}
          value={sideOf(seconds)}
          options={sides.map((side) => ({ value: side, label: t(sideWords[side]) }))}
          onChange={(side) => onChange(movedTo(side, seconds))}
        />
        {seconds !== 0 && (
          <OperandSeconds
            label={t(words.howLong)}
            value={Math.abs(seconds)}
            onChange={(span) => onChange(spanned(seconds, span))}
          />
        )}
      </div>
      {wrong && (
        <p className={styles['problem']}>
          {wrong === 'too-long' ? t(words.asideTooLong, { days: asideDays }) : t(wrong)}
        </p>
      )}
      <p className={styles['hint']}>{t(seconds < 0 ? words.beforeHint : words.afterHint)}</p>
    </>
  );
}
