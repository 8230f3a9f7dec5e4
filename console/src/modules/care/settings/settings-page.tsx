import { Link } from '@tanstack/react-router';
import {
  type CareSettings,
  careNavWords,
  changeCareSettings,
  type FollowUpReason,
  followUpReasons,
  followUpReasonWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField, SelectManyField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { type Draft, type Slot, useDraft } from '#ui/form/use-draft.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../care.module.css';
import { useCareSettings, useChangeCareSettings } from '../data.ts';
import { PastLow } from './past-low.tsx';
import { useSettingChoices } from './use-setting-choices.ts';

/** Which customers are followed up by themselves, how soon, by whom, and what is asked. */
export function SettingsPage() {
  const t = useSay();
  const settings = useCareSettings();
  return (
    <Page title={t(careNavWords.followUps)} description={t(words.settingsHint)} width="text">
      {settings.isPending && <PageLoading rows={10} />}
      {settings.isError && !settings.data && <PageError error={settings.error} onRetry={settings.refetch} />}
      {settings.data && settings.data.lowScoreMax > 0 && <PastLow />}
      {settings.data && <SettingsForm key={JSON.stringify(settings.data)} settings={settings.data} />}
    </Page>
  );
}

const numbers = ['lowScoreMax', 'noRatingPerDay', 'quietDays', 'dueHours', 'warnHours', 'triesMax'] as const;
type Numbers = Readonly<Record<(typeof numbers)[number], number | null>>;
/** While it is filled in, a number and a choice may be empty. */
interface Values
  extends Omit<CareSettings, keyof Numbers | 'promises' | 'firstOwner' | 'complaintReasons'>,
    Numbers {
  readonly promises: CareSettings['promises'] | null;
  readonly firstOwner: CareSettings['firstOwner'] | null;
  readonly complaintReasons: readonly string[];
}

function SettingsForm({ settings }: { settings: CareSettings }) {
  const t = useSay();
  const toast = useToast();
  const change = useChangeCareSettings();
  const draft = useDraft<Values, typeof changeCareSettings.body>({
    initial: settings,
    schema: changeCareSettings.body,
    save: (body) => change.mutateAsync({ body }),
  });
  const undo = () => change.mutateAsync({ body: settings });
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.sayUndo(t(words.saved), undo)}>
      <WhenAsked draft={draft} />
      <HowSoon draft={draft} />
      <WhatAsked draft={draft} />
    </DraftForm>
  );
}

interface PartProps {
  readonly draft: Draft<Values>;
}

function WhenAsked({ draft }: PartProps) {
  const t = useSay();
  const { reasons } = useSettingChoices();
  const promises = [
    { value: 'every' as const, label: t(words.promisesEvery) },
    { value: 'broken' as const, label: t(words.promisesBroken) },
    { value: 'none' as const, label: t(words.promisesNone) },
  ];
  return (
    <FormSection title={t(words.whenAsked)}>
      <SwitchField at={draft.at('isOn')} label={t(words.isOn)} hint={t(words.isOnHint)} />
      <NumberField
        at={draft.at('lowScoreMax')}
        label={t(words.lowScoreMax)}
        hint={t(words.lowScoreHint)}
        min={0}
        max={4}
      />
      <NumberField
        at={draft.at('noRatingPerDay')}
        label={t(words.noRatingPerDay)}
        hint={t(words.noRatingHint)}
        unit={t(words.perDay)}
        min={0}
        max={500}
      />
      <SelectManyField
        at={draft.at('complaintReasons')}
        label={t(words.complaintReasons)}
        hint={t(words.complaintHint)}
        options={reasons}
      />
      <SelectField at={draft.at('promises')} label={t(words.promises)} options={promises} />
      <NumberField
        at={draft.at('quietDays')}
        label={t(words.quietDays)}
        hint={t(words.quietHint)}
        unit={t(words.days)}
        min={0}
        max={365}
      />
    </FormSection>
  );
}

function HowSoon({ draft }: PartProps) {
  const t = useSay();
  const { calendars } = useSettingChoices();
  const owners = [
    { value: 'agent' as const, label: t(words.firstOwnerAgent) },
    { value: 'team' as const, label: t(words.firstOwnerTeam) },
  ];
  const inHours = { unit: t(words.hours), max: 720 };
  return (
    <FormSection title={t(words.howSoon)}>
      <NumberField at={draft.at('dueHours')} label={t(words.dueHours)} min={1} {...inHours} />
      <SelectField
        at={draft.at('calendarId')}
        label={t(words.calendar)}
        placeholder={t(words.aroundTheClock)}
        options={calendars}
        isOptional
      />
      <NumberField
        at={draft.at('warnHours')}
        label={t(words.warnHours)}
        hint={t(words.warnHint)}
        min={0}
        {...inHours}
      />
      <NumberField
        at={draft.at('triesMax')}
        label={t(words.triesMax)}
        hint={t(words.triesHint)}
        min={0}
        max={20}
      />
      <SelectField at={draft.at('firstOwner')} label={t(words.firstOwner)} options={owners} />
    </FormSection>
  );
}

function WhatAsked({ draft }: PartProps) {
  const t = useSay();
  const { forms } = useSettingChoices();
  return (
    <FormSection
      title={t(words.whatAsked)}
      description={
        <>
          {t(words.whatAskedHint)} <Link to="/settings/forms">{t(words.editForms)}</Link>
        </>
      }
    >
      <SelectField at={draft.at('formId')} label={t(words.script)} options={forms} isOptional />
      <OtherScripts draft={draft} />
    </FormSection>
  );
}

/** What is asked instead of whom is followed up for a certain reason. */
function OtherScripts({ draft }: PartProps) {
  const t = useSay();
  const { forms } = useSettingChoices();
  const { id, value, onChange } = draft.at('scripts');
  const [isOpen] = useState(() => Object.keys(value).length > 0);
  const choose = (reason: FollowUpReason, formId: string | null) => {
    const { [reason]: _, ...rest } = value;
    onChange(formId === null ? rest : { ...rest, [reason]: formId });
  };
  return (
    <details open={isOpen}>
      <summary>{t(words.otherScripts)}</summary>
      <div className={styles['scripts']}>
        <p className={styles['faint']}>{t(words.otherScriptsHint)}</p>
        {followUpReasons.map((reason) => {
          const at: Slot<string | null> = {
            id: `${id}-${reason}`,
            value: value[reason] ?? null,
            problem: undefined,
            onChange: (formId) => choose(reason, formId),
          };
          const label = t(followUpReasonWords[reason]);
          return <SelectField key={reason} at={at} label={label} options={forms} isOptional />;
        })}
      </div>
    </details>
  );
}
