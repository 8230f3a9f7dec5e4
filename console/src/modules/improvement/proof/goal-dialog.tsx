import {
  changeFinding,
  type FindingDetail,
  type Goal,
  proofBuckets,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { dayOf } from '#modules/platform';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { type Slot, useDraft } from '#ui/form/use-draft.ts';
import { type Entry, useMetrics } from '../data.ts';
import styles from '../improvement.module.css';
import { revisionUpon } from '../one/revision-upon.ts';
import { useChangeOf } from '../one/use-change-of.ts';
import { GroupField } from './group-field.tsx';

interface Props {
  readonly finding: FindingDetail;
  readonly onClose: () => void;
}

/** Names the metric and group that must move, to what value, until when, and when the change was made. */
export function GoalDialog({ finding, onClose }: Props) {
  const t = useSay();
  const metrics = useMetrics();
  const draft = useGoalDraft(finding);
  const entry = metrics.find(({ key }) => key === draft.values.metric);
  const comparison = draft.at('comparison');
  return (
    <Dialog title={t(finding.goal ? words.changeGoal : words.setGoal)} onClose={onClose} width={640}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
        <SelectField
          at={draft.at('metric')}
          label={t(words.metric)}
          options={metrics.map(({ key, name }) => ({ value: key, label: t(name) }))}
        />
        {entry && (
          <>
            <TargetField at={draft.at('target')} unit={entry.unit} />
            <DayField at={draft.at('until')} label={t(words.until)} />
            <DayField at={draft.at('changedOn')} label={t(words.changedOn)} hint={t(words.changedOnHint)} />
            <GroupField
              at={draft.at('filter')}
              entry={entry}
              label={t(words.group)}
              hint={t(words.groupHint)}
            />
            {comparison.value === null ? (
              <Button onClick={() => comparison.onChange({ all: [] })}>{t(words.withComparison)}</Button>
            ) : (
              <GroupField
                at={{ ...comparison, value: comparison.value }}
                entry={entry}
                label={t(words.comparison)}
                hint={t(words.comparisonHint)}
                onRemove={() => comparison.onChange(null)}
              />
            )}
            <SelectField
              at={draft.at('bucket')}
              label={t(words.bucket)}
              options={proofBuckets.map((value) => ({ value, label: t(words[value]) }))}
            />
            <NumberField at={draft.at('baselineDays')} label={t(words.baselineDays)} min={14} max={365} />
          </>
        )}
      </DraftForm>
    </Dialog>
  );
}

const monthMs = 30 * 86_400_000;

function useGoalDraft(finding: FindingDetail) {
  const { timeZone } = useLocale();
  const change = useChangeOf();
  const [begun] = useState(finding);
  const { findingId, goal } = begun;
  const first: { [Name in keyof Goal]: Goal[Name] | (Name extends 'filter' | 'comparison' ? never : null) } =
    {
      ...{ metric: null, filter: { all: [] }, comparison: null, target: null, changedOn: null },
      ...{ until: dayOf(new Date(Date.now() + monthMs), timeZone), bucket: 'day', baselineDays: 56 },
    };
  return useDraft({
    initial: goal ?? first,
    schema: changeFinding.body.shape.goal.unwrap().unwrap(),
    save: (changed) =>
      change({ findingId, revision: revisionUpon(goalOf(begun), goalOf(finding)) }, { goal: changed }),
  });
}

const goalOf = ({ revision, goal }: FindingDetail) => ({ revision, part: goal });

/** Shares are typed in per cent, durations in minutes and money in its main unit. */
function TargetField({ at, unit }: { at: Slot<number | null>; unit: Entry['unit'] }) {
  const t = useSay();
  const scale = unit === 'share' ? 0.01 : unit === 'seconds' ? 60 : unit === 'money' ? 100 : 1;
  const suffix = unit === 'share' ? '%' : unit === 'seconds' ? t(words.minutes) : undefined;
  return (
    <Field at={at} label={t(words.target)}>
      {(ties) => (
        <InputNumber
          {...ties}
          className={styles['select'] ?? ''}
          precision={2}
          controls={false}
          {...(suffix && { suffix })}
          value={at.value === null ? null : Number((at.value / scale).toFixed(4))}
          onChange={(typed) => at.onChange(typed === null ? null : typed * scale)}
        />
      )}
    </Field>
  );
}

function DayField({ at, label, hint }: { at: Slot<string | null>; label: string; hint?: string }) {
  return (
    <Field at={at} label={label} isOptional={hint !== undefined} {...(hint && { hint })}>
      {(ties) => (
        <input
          {...ties}
          type="date"
          className={styles['date']}
          value={at.value ?? ''}
          onChange={({ target: { value } }) => at.onChange(value === '' ? null : value)}
        />
      )}
    </Field>
  );
}
