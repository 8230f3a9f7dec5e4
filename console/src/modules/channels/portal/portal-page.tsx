import { channelsManage, type Portal, portalPageWords as words } from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useForms, usePortal } from './data.ts';
import { PortalAddress } from './portal-address.tsx';
import { PortalEditor } from './portal-editor.tsx';

/** Where customers come back by themselves: its address, its switch, its words. */
export function PortalPage() {
  const t = useSay();
  const portal = usePortal();
  const forms = useForms();
  if (portal.isPending || forms.isPending) return <PageLoading />;
  if (!portal.data) return <PageError error={portal.error} onRetry={portal.refetch} />;
  if (!forms.data) return <PageError error={forms.error} onRetry={forms.refetch} />;

  const open = forms.data.items.filter(
    ({ archivedAt, publishedVersion }) => archivedAt === null && publishedVersion > 0,
  );
  return (
    <Page title={t(words.portal)} description={t(words.portalHint)} width="text">
      <PortalAddress portal={portal.data} />
      <Settings portal={portal.data} forms={open} />
    </Page>
  );
}

interface SettingsProps {
  readonly portal: Portal;
  readonly forms: Parameters<typeof PortalEditor>[0]['forms'];
}

function Settings({ portal, forms }: SettingsProps) {
  const mayManage = useMay()(channelsManage);
  return mayManage ? <PortalEditor portal={portal} forms={forms} /> : null;
}
