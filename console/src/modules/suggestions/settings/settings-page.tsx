import {
  type BoxSettings,
  SuggestionSettings,
  suggestionsNavWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeSettings, useMemberOptions, useSettings } from '../data.ts';
import { Poster } from './poster.tsx';

/** Whether the box is open, who gets what comes in and how soon it is answered; with the link and the poster. */
export function SettingsPage() {
  const t = useSay();
  const settings = useSettings();
  return (
    <Page title={t(suggestionsNavWords.box)} description={t(words.settingsHint)}>
      {settings.isPending && <PageLoading rows={6} />}
      {settings.error && <PageError error={settings.error} onRetry={settings.refetch} />}
      {settings.data && (
        <>
          <Editor settings={settings.data} />
          {settings.data.isOpen && <Poster url={settings.data.url} />}
        </>
      )}
    </Page>
  );
}

function Editor({ settings: { url: _url, ...settings } }: { settings: BoxSettings }) {
  const t = useSay();
  const toast = useToast();
  const act = useChangeSettings();
  const initial: Omit<SuggestionSettings, 'answerDays'> & { answerDays: number | null } = settings;
  const draft = useDraft({
    initial,
    schema: SuggestionSettings,
    save: (body) => act.mutateAsync({ body }).then(() => toast.say(t(words.settingsSaved))),
  });
  return (
    <DraftForm draft={draft} verb={t(words.save)}>
      <SwitchField at={draft.at('isOpen')} label={t(words.isOpen)} hint={t(words.isOpenHint)} />
      <SelectField
        at={draft.at('ownerId')}
        label={t(words.settingsOwner)}
        hint={t(words.settingsOwnerHint)}
        options={useMemberOptions()}
        isOptional
      />
      <NumberField
        at={draft.at('answerDays')}
        label={t(words.answerDays)}
        min={1}
        max={60}
        unit={t(words.days)}
      />
      <ParagraphField
        at={draft.at('introZh')}
        label={t(words.intro)}
        hint={t(words.introHint)}
        rows={2}
        isOptional
      />
      <ParagraphField at={draft.at('introEn')} label={t(words.introEn)} rows={2} isOptional />
    </DraftForm>
  );
}
