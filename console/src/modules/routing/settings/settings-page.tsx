import { Link } from '@tanstack/react-router';
import {
  changeSettings,
  methods,
  methodWords,
  routingPageWords as pageWords,
  type RoutingSettings,
  routingWords as words,
} from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ThingNotes } from '#modules/platform';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeRoutingSettings, useRoutingSettings } from '../data.ts';
import styles from '../routing.module.css';
import { BreatherFields } from './breather-fields.tsx';
import { DeliveryFields } from './delivery-fields.tsx';
import { DifficultyFields } from './difficulty-fields.tsx';
import { OrderFields } from './order-fields.tsx';
import { QueueList } from './queues/queue-list.tsx';
import type { SettingsValues } from './settings-values.ts';

/** Whether, to whom and for how long conversations are handed out. */
export function SettingsPage() {
  const t = useSay();
  const settings = useRoutingSettings();
  return (
    <Page
      title={t(words.settings)}
      description={t(words.settingsHint)}
      width="text"
      actions={
        <Link to="/settings/routing/simulation" className={styles['link'] ?? ''}>
          {t(words.simulate)}
        </Link>
      }
    >
      {settings.isPending && <PageLoading rows={4} />}
      {settings.isError && !settings.data && <PageError error={settings.error} onRetry={settings.refetch} />}
      <ThingNotes kind="routing" id="settings" />
      <QueueList />
      {settings.data && <SettingsForm key={JSON.stringify(settings.data)} settings={settings.data} />}
    </Page>
  );
}

function SettingsForm({ settings }: { settings: RoutingSettings }) {
  const t = useSay();
  const toast = useToast();
  const change = useChangeRoutingSettings();
  const draft = useDraft<SettingsValues, typeof changeSettings.body>({
    initial: settings,
    schema: changeSettings.body,
    save: (body) => change.mutateAsync({ body }),
  });
  const undo = () => change.mutateAsync({ body: settings });
  return (
    <>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.sayUndo(t(words.saved), undo)}>
        <SwitchField at={draft.at('isOn')} label={t(words.isOn)} hint={t(words.isOnHint)} />
        <SwitchField at={draft.at('isSticky')} label={t(words.isSticky)} hint={t(words.isStickyHint)} />
        <SwitchField
          at={draft.at('isLanguageAsked')}
          label={t(pageWords.languageAsked)}
          hint={t(pageWords.languageAskedHint)}
        />
        <SelectField
          at={draft.at('method')}
          label={t(words.method)}
          hint={`${t(methodWords[draft.values.method ?? 'longest-idle'].hint)} ${t(words.methodHint)}`}
          options={methods.map((one) => ({ value: one, label: t(methodWords[one].name) }))}
        />
        <DeliveryFields delivery={draft.at('delivery')} offering={draft.at('offering')} />
        <OrderFields at={draft.at('headStarts')} />
        <DifficultyFields at={draft.at('difficulty')} />
        <BreatherFields at={draft.at('breather')} />
        <AwayFields draft={draft} />
      </DraftForm>
      <p className={styles['faint']}>{t(words.capacityHint)}</p>
    </>
  );
}

/** What becomes of conversations whose owner is not there, or hands them on. */
function AwayFields({ draft }: { draft: Draft<SettingsValues> }) {
  const t = useSay();
  return (
    <>
      <NumberField
        at={draft.at('giveBackMinutes')}
        label={t(words.giveBackMinutes)}
        hint={t(words.giveBackHint)}
        unit={t(words.minutes)}
        min={1}
        max={120}
      />
      <NumberField
        at={draft.at('substituteAfterMinutes')}
        label={t(pageWords.substituteAfter)}
        hint={t(pageWords.substituteHint)}
        unit={t(words.minutes)}
        min={1}
        max={1440}
      />
      <SwitchField
        at={draft.at('isTransferReasonRequired')}
        label={t(pageWords.transferReason)}
        hint={t(pageWords.transferReasonHint)}
      />
    </>
  );
}
