import {
  changeSurveySettings,
  type SurveySettings,
  surveysNavWords,
  surveyPageWords as words,
} from '@zhiyin/domain/surveys';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeSurveySettings, useSurveySettings } from '../data.ts';
import { IndexWeightsSection, type WeightsDraft } from './index-weights.tsx';

/** Whether, when and with which words customers are asked. */
export function SettingsPage() {
  const t = useSay();
  const settings = useSurveySettings();
  return (
    <Page title={t(surveysNavWords.settingsTitle)} description={t(words.settingsHint)} width="text">
      {settings.isPending && <PageLoading rows={6} />}
      {settings.isError && !settings.data && <PageError error={settings.error} onRetry={settings.refetch} />}
      {settings.data && <SettingsForm key={JSON.stringify(settings.data)} settings={settings.data} />}
    </Page>
  );
}

interface Values {
  readonly isOn: boolean;
  readonly question: SurveySettings['question'];
  readonly quietHours: number | null;
  readonly asksMax: number | null;
  readonly asksDays: number | null;
  readonly ownAddresses: readonly string[];
  readonly indexWeights: WeightsDraft;
}

function SettingsForm({ settings }: { settings: SurveySettings }) {
  const t = useSay();
  const toast = useToast();
  const change = useChangeSurveySettings();
  const draft = useDraft<Values, typeof changeSurveySettings.body>({
    initial: settings,
    schema: changeSurveySettings.body,
    save: (body) => change.mutateAsync({ body }),
  });
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.say(t(words.saved))}>
      <FormSection title={t(words.whenAsked)}>
        <SwitchField at={draft.at('isOn')} label={t(words.isOn)} hint={t(words.isOnHint)} />
        <NumberField
          at={draft.at('quietHours')}
          label={t(words.quietHours)}
          hint={t(words.quietHoursHint)}
          unit={t(words.hours)}
          min={0}
          max={8760}
        />
      </FormSection>
      <NotTooOften draft={draft} />
      <IndexWeightsSection at={draft.at('indexWeights')} />
      <FormSection title={t(words.wording)}>
        <Field at={draft.at('question')} label={t(words.question)} hint={t(words.questionHint)}>
          {() => (
            <BothLanguagesInput
              label={t(words.question)}
              value={draft.values.question}
              isInvalid={draft.at('question').problem !== undefined}
              onChange={draft.at('question').onChange}
            />
          )}
        </Field>
      </FormSection>
    </DraftForm>
  );
}

/** How often one customer is asked at all, and whose answers do not count. */
function NotTooOften({ draft }: { draft: Draft<Values> }) {
  const t = useSay();
  const own = draft.at('ownAddresses');
  return (
    <FormSection title={t(words.fatigue)}>
      <NumberField
        at={draft.at('asksMax')}
        label={t(words.asksMax)}
        hint={t(words.asksMaxHint)}
        unit={t(words.times)}
        min={1}
        max={100}
      />
      <NumberField
        at={draft.at('asksDays')}
        label={t(words.asksDays)}
        unit={t(words.days)}
        min={1}
        max={365}
      />
      <Field at={own} label={t(words.ownAddresses)} hint={t(words.ownAddressesHint)} isOptional>
        {(ties) => (
          <Select<string[]>
            {...ties}
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={[' ', ',', ';']}
            placeholder="203.0.113.7"
            value={[...own.value]}
            {...(own.problem && { status: 'error' })}
            onChange={own.onChange}
          />
        )}
      </Field>
    </FormSection>
  );
}
