import { useQuery } from '@tanstack/react-query';
import {
  changeDefaultSettings,
  chooseDefaultWays,
  listNoticeChoices,
  noticeDefaultsChanged,
  readNoticeDefaults,
  readNoticeSettings,
  noticeChoiceWords as words,
} from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { FormSection } from '#ui/form/form-section.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { SettingsForm } from './settings-form.tsx';
import { WaysTable } from './ways-table.tsx';

/** How and when everybody is told who has chosen nothing. */
export function NoticeDefaults() {
  const t = useSay();
  const toast = useToast();
  useStaleOn([noticeDefaultsChanged.kind], [readNoticeDefaults]);
  const defaults = useQuery(endpointQuery(readNoticeDefaults, {}));
  const choose = useAct(chooseDefaultWays, [readNoticeDefaults, listNoticeChoices]);
  const change = useAct(changeDefaultSettings, [readNoticeDefaults, readNoticeSettings]);
  if (defaults.isPending) return <PageLoading rows={4} />;
  if (!defaults.data) return <PageError error={defaults.error} onRetry={defaults.refetch} />;
  const { items, settings, isChosen } = defaults.data;
  return (
    <>
      <FormSection title={t(words.defaults)} description={t(words.defaultsHint)}>
        <WaysTable
          choices={items}
          takeBack={words.asZhiyinOf}
          isBusy={choose.isPending}
          onChoose={(kind, ways) => choose.mutate({ body: { kind, ways } }, { onError: toast.refuse })}
        />
      </FormSection>
      <FormSection title={t(words.defaultWhen)} description={t(words.whenHint)}>
        <SettingsForm
          key={JSON.stringify(settings)}
          settings={settings}
          takeBack={isChosen ? t(words.resetDefaults) : null}
          save={(next) => change.mutateAsync({ body: { settings: next } })}
        />
      </FormSection>
    </>
  );
}
