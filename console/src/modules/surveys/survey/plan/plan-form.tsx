import { Link } from '@tanstack/react-router';
import {
  answerWayWords,
  type Survey,
  SurveyPlan,
  surveyOccasions,
  surveyOccasionWords,
  surveyWays,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField, SelectManyField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAskableForms, useChangeSurvey } from '../data.ts';
import { QuotaFields } from './quota-fields.tsx';

const numbers = ['sharePercent', 'delayHours', 'answerDays', 'reminders', 'reminderDays'] as const;
type Numbers = Readonly<Record<(typeof numbers)[number], number | null>>;
type Lists = 'occasions' | 'ways' | 'quotas';
/** While it is filled in, a number and the form may be empty. */
export interface Values extends Omit<SurveyPlan, keyof Numbers | Lists | 'formId'>, Numbers {
  readonly formId: string | null;
  readonly occasions: readonly SurveyPlan['occasions'][number][];
  readonly ways: readonly SurveyPlan['ways'][number][];
  readonly quotas: readonly SurveyPlan['quotas'][number][];
}

interface PartProps {
  readonly draft: Draft<Values>;
  readonly survey: Survey;
}

/** The plan of a survey, until it is saved. */
export function PlanForm({ survey }: { survey: Survey }) {
  const t = useSay();
  const toast = useToast();
  const change = useChangeSurvey();
  const { surveyId, revision, plan: before } = survey;
  const draft = useDraft<Values, typeof SurveyPlan>({
    initial: before,
    schema: SurveyPlan,
    save: (plan) => change.mutateAsync({ params: { surveyId }, body: { revision, plan } }),
  });
  const undo = () =>
    change.mutateAsync({ params: { surveyId }, body: { revision: revision + 1, plan: before } });
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.sayUndo(t(words.saved), undo)}>
      <What draft={draft} survey={survey} />
      <Whom draft={draft} survey={survey} />
      <How draft={draft} survey={survey} />
    </DraftForm>
  );
}

function What({ draft, survey }: PartProps) {
  const t = useSay();
  const forms = useAskableForms();
  const { formId } = survey.plan;
  return (
    <FormSection title={t(words.what)}>
      <TextField at={draft.at('name')} label={t(words.name)} hint={t(words.nameHint)} />
      <SelectField
        at={draft.at('formId')}
        label={t(words.form)}
        options={forms}
        hint={
          <>
            {t(words.formHint)}{' '}
            <Link to="/settings/forms/$formId" params={{ formId }}>
              {t(words.editForm)}
            </Link>
          </>
        }
      />
      <Field at={draft.at('intro')} label={t(words.intro)} hint={t(words.introHint)}>
        {() => (
          <BothLanguagesInput
            label={t(words.intro)}
            value={draft.values.intro}
            isInvalid={draft.at('intro').problem !== undefined}
            onChange={draft.at('intro').onChange}
          />
        )}
      </Field>
      <SwitchField
        at={draft.at('isAnonymous')}
        label={t(words.isAnonymous)}
        hint={t(words.isAnonymousHint)}
      />
    </FormSection>
  );
}

function Whom({ draft, survey }: PartProps) {
  const t = useSay();
  const occasions = surveyOccasions.map((value) => ({ value, label: t(surveyOccasionWords[value]) }));
  return (
    <FormSection title={t(words.whom)}>
      <SelectManyField
        at={draft.at('occasions')}
        label={t(words.occasions)}
        hint={t(words.occasionsHint)}
        options={occasions}
        isOptional
      />
      <NumberField
        at={draft.at('delayHours')}
        label={t(words.delay)}
        unit={t(words.hours)}
        min={0}
        max={2160}
      />
      <NumberField
        at={draft.at('sharePercent')}
        label={t(words.share)}
        hint={t(words.shareHint, { seed: survey.seed })}
        unit="%"
        min={1}
        max={100}
      />
      <QuotaFields at={draft.at('quotas')} />
    </FormSection>
  );
}

function How({ draft }: PartProps) {
  const t = useSay();
  const ways = surveyWays.map((value) => ({ value, label: t(answerWayWords[value]) }));
  return (
    <FormSection title={t(words.how)}>
      <SelectManyField at={draft.at('ways')} label={t(words.ways)} hint={t(words.waysHint)} options={ways} />
      <SwitchField at={draft.at('hasOpenLink')} label={t(words.openLink)} hint={t(words.openLinkHint)} />
      <NumberField
        at={draft.at('answerDays')}
        label={t(words.answerDays)}
        unit={t(words.days)}
        min={1}
        max={60}
      />
      <NumberField
        at={draft.at('reminders')}
        label={t(words.reminders)}
        hint={t(words.remindersHint)}
        min={0}
        max={3}
      />
      <NumberField
        at={draft.at('reminderDays')}
        label={t(words.reminderDays)}
        unit={t(words.days)}
        min={1}
        max={30}
      />
    </FormSection>
  );
}
