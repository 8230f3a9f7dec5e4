import {
  attemptWays,
  attemptWayWords,
  FinishFollowUp,
  type FollowUpDetail,
  followUpOutcomes,
  followUpOutcomeWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { Rate, Segmented } from 'antd';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormOf } from '#modules/platform';
import { useReasonNames } from '#modules/reasons';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { DraftAnswers } from '#ui/form-preview/draft-answers.tsx';
import styles from '../care.module.css';
import { useFinish } from '../data.ts';
import { NextChoice } from './next-choice.tsx';
import { NotReached } from './not-reached.tsx';
import { useUndoEnd } from './use-undo-end.ts';

type Given = z.input<typeof FinishFollowUp>;
export interface ResultValues {
  readonly way: NonNullable<Given['way']>;
  readonly outcome: Given['outcome'] | null;
  readonly rating: number | null;
  readonly causeKey: string | null;
  readonly comment: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly next: NonNullable<Given['next']>;
}

const nothingYet: ResultValues = {
  way: 'phone',
  outcome: null,
  rating: null,
  causeKey: null,
  comment: '',
  answers: {},
  next: { kind: 'nothing' },
};
const Result = FinishFollowUp.omit({ revision: true });

/** The script, and what came of asking it; or that nobody was reached. */
export function ResultForm({ followUp }: { followUp: FollowUpDetail }) {
  const t = useSay();
  const finish = useFinish();
  const undoable = useUndoEnd();
  const { followUpId, revision, formId, usualWay } = followUp;
  const form = useFormOf(formId, null);
  const draft = useDraft<ResultValues, typeof Result>({
    initial: { ...nothingYet, way: usualWay },
    schema: Result,
    save: async (body) =>
      undoable(
        t(words.finished),
        await finish.mutateAsync({ params: { followUpId }, body: { ...body, revision } }),
      ),
  });
  const { outcome } = draft.values;
  return (
    <section aria-label={t(words.result)} className={styles['part']}>
      <h2>{t(words.script)}</h2>
      {form ? (
        <DraftAnswers form={form} at={draft.at('answers')} />
      ) : (
        <p className={styles['faint']}>{t(words.noScript)}</p>
      )}
      <h2>{t(words.result)}</h2>
      <DraftForm draft={draft} verb={t(words.finish)}>
        <SelectField
          at={draft.at('outcome')}
          label={t(words.outcome)}
          options={followUpOutcomes.map((one) => ({ value: one, label: t(followUpOutcomeWords[one]) }))}
        />
        {outcome === 'still-a-problem' && <NextChoice at={draft.at('next')} />}
        <Rating draft={draft} />
        <Cause draft={draft} />
        <ParagraphField at={draft.at('comment')} label={t(words.comment)} isOptional />
        <Way draft={draft} />
      </DraftForm>
      <NotReached followUp={followUp} way={draft.values.way} />
    </section>
  );
}

/** What was behind it, by the shop's tree of reasons. */
function Cause({ draft }: { draft: Draft<ResultValues> }) {
  const t = useSay();
  const reasons = [...useReasonNames()].map(([value, label]) => ({ value, label }));
  return (
    <SelectField
      at={draft.at('causeKey')}
      label={t(words.cause)}
      hint={t(words.causeHint)}
      options={reasons}
      isOptional
    />
  );
}

/** Stars by click, or by the arrow keys. */
function Rating({ draft }: { draft: Draft<ResultValues> }) {
  const t = useSay();
  const at = draft.at('rating');
  return (
    <Field at={at} label={t(words.rating)} isOptional>
      {() => (
        <Rate
          value={at.value ?? 0}
          tooltips={[1, 2, 3, 4, 5].map((score) => ({ title: t(words.stars, { score }) }))}
          onChange={(score) => at.onChange(score === 0 ? null : score)}
        />
      )}
    </Field>
  );
}

function Way({ draft }: { draft: Draft<ResultValues> }) {
  const t = useSay();
  const at = draft.at('way');
  return (
    <Field at={at} label={t(words.way)}>
      {() => (
        <Segmented
          value={at.value}
          options={attemptWays.map((way) => ({ value: way, label: t(attemptWayWords[way]) }))}
          onChange={at.onChange}
        />
      )}
    </Field>
  );
}
