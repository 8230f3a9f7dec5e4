import { useQuery } from '@tanstack/react-query';
import {
  changeNoticeSettings,
  type OwnNoticeSettings,
  readNoticeSettings,
  noticeChoiceWords as words,
} from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { SettingsForm } from './settings-form.tsx';

/** When the reader is told. */
export function OwnSettings() {
  const t = useSay();
  const own = useQuery(endpointQuery(readNoticeSettings, {}));
  const change = useAct(changeNoticeSettings, [readNoticeSettings]);
  if (own.isPending) return <PageLoading rows={4} />;
  if (!own.data) return <PageError error={own.error} onRetry={own.refetch} />;
  const { settings, isChosen } = own.data;
  return (
    <SettingsForm
      key={JSON.stringify(own.data)}
      settings={settings}
      takeBack={isChosen ? t(words.reset) : null}
      about={<Where own={own.data} />}
      save={(next) => change.mutateAsync({ body: { settings: next } })}
    />
  );
}

function Where({ own: { email, hasMailServer, timeZone } }: { own: OwnNoticeSettings }) {
  const t = useSay();
  if (email === null) return t(words.mailNowhere);
  const to = t(words.mailTo, { email, zone: timeZone });
  return hasMailServer ? to : `${to} ${t(words.noServer)}`;
}
