import {
  type ImprovementAction,
  PlanAction,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useState } from 'react';
import { z } from 'zod';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useChangeAction, useMemberOptions, usePlan } from '../data.ts';
import styles from '../improvement.module.css';
import { changesOf, stepsOf } from './changes-of.ts';

interface Props {
  readonly findingId: string;
  /** Null plans a new one. */
  readonly action: ImprovementAction | null;
  readonly onClose: () => void;
}

const weekMs = 7 * 86_400_000;
const stepsText = z.string().max(9000);

/** Who does what until when, in which steps, and what it takes. */
export function ActionDialog({ findingId, action, onClose }: Props) {
  const t = useSay();
  const { timeZone } = useLocale();
  const draft = useActionDraft(findingId, action);
  const due = draft.at('dueAt');
  const verb = t(action ? words.save : words.planAction);
  return (
    <Dialog title={t(action ? words.changeAction : words.planAction)} onClose={onClose} width={520}>
      <DraftForm draft={draft} verb={verb} onSaved={onClose} onCancel={onClose}>
        <TextField at={draft.at('title')} label={t(words.title)} isFirst />
        <SelectField at={draft.at('ownerId')} label={t(words.owner)} options={useMemberOptions()} />
        <Field at={due} label={t(words.dueOn)}>
          {(ties) => (
            <input
              {...ties}
              type="datetime-local"
              className={styles['date']}
              value={wallTime(due.value, timeZone)}
              onChange={({ target: { value } }) => {
                const moment = value === '' ? null : momentOfWall(value, timeZone);
                if (moment !== null) due.onChange(moment);
              }}
            />
          )}
        </Field>
        <ParagraphField at={draft.at('note')} label={t(words.note)} isOptional />
        <ParagraphField
          at={draft.at('stepLines')}
          label={t(words.steps)}
          hint={t(words.stepsHint)}
          isOptional
        />
        <NumberField at={draft.at('hours')} label={t(words.hours)} min={0} fractionDigits={1} isOptional />
        <NumberField at={draft.at('money')} label={t(words.cost)} min={0} fractionDigits={2} isOptional />
      </DraftForm>
    </Dialog>
  );
}

/** What is typed: steps as lines, money in its main unit. */
interface Typed {
  readonly title: string;
  readonly note: string;
  readonly ownerId: string | null;
  readonly dueAt: string;
  readonly hours: number | null;
  readonly stepLines: string;
  readonly money: number | null;
}

function useActionDraft(findingId: string, action: ImprovementAction | null) {
  const { memberId } = useSession().member;
  const plan = usePlan();
  const change = useChangeAction();
  const [begun] = useState(action);
  const initial: Typed = {
    title: action?.title ?? '',
    note: action?.note ?? '',
    ownerId: action?.ownerId ?? memberId,
    dueAt: action?.dueAt ?? new Date(Date.now() + weekMs).toISOString(),
    hours: action?.hours ?? null,
    stepLines: action?.steps.map(({ text }) => text).join('\n') ?? '',
    money: action === null || action.cost === null ? null : action.cost / 100,
  };
  return useDraft({
    initial,
    schema: PlanAction.omit({ steps: true, cost: true }).extend({
      stepLines: stepsText,
      money: z.number().min(0).max(20_000_000).nullable(),
    }),
    save: ({ stepLines, money, ...plain }) => {
      const lines = stepLines.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
      const cost = money === null ? null : Math.round(money * 100);
      const body = { ...plain, steps: stepsOf(lines, action), cost };
      if (begun === null) return plan.mutateAsync({ params: { findingId }, body });
      const { actionId } = begun;
      return change.mutateAsync({ params: { findingId, actionId }, body: changesOf(begun, body) });
    },
  });
}
