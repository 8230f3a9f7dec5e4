import { useNavigate, useSearch } from '@tanstack/react-router';
import { channelsManage, channelsWords, heldJudge, accountPageWords as words } from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { HeldPage } from '../held/held-page.tsx';
import { AccountList } from './account-list.tsx';
import { AccountScreen } from './account-screen.tsx';
import { useAccounts, useChannelKinds } from './data.ts';
import { KindList } from './kind-list.tsx';

interface Asked {
  readonly account?: unknown;
  readonly connect?: unknown;
  /** The mails that are held back. */
  readonly held?: unknown;
}

/** Channels from elsewhere: those that are connected, and those that can be. */
export function ConnectionsPage() {
  const t = useSay();
  const navigate = useNavigate();
  const may = useMay();
  const mayManage = may(channelsManage);
  const asked: Asked = useSearch({ strict: false });
  const accounts = useAccounts();
  const kinds = useChannelKinds();
  if (asked.held !== undefined && may(heldJudge)) return <HeldPage />;
  if (accounts.isPending || kinds.isPending) return <PageLoading />;
  if (!accounts.data) return <PageError error={accounts.error} onRetry={accounts.refetch} />;
  if (!kinds.data) return <PageError error={kinds.error} onRetry={kinds.refetch} />;

  const account = accounts.data.items.find(({ accountId }) => accountId === asked.account) ?? null;
  const kindKey = account?.kind ?? (mayManage ? asked.connect : undefined);
  const kind = kinds.data.items.find(({ key }) => key === kindKey);
  const open = (search: { account?: string; connect?: string }) =>
    navigate({ to: '/settings/connections', search });
  if (kind) {
    const key = account?.accountId ?? `new ${kind.key}`;
    return (
      <AccountScreen
        key={key}
        account={account}
        kind={kind}
        onConnected={(accountId) => open({ account: accountId })}
      />
    );
  }
  return (
    <Page title={t(channelsWords.connections)} description={t(words.connectionsHint)}>
      <AccountList
        accounts={accounts.data.items}
        kinds={kinds.data.items}
        onOpen={(accountId) => open({ account: accountId })}
      />
      {mayManage && <KindList kinds={kinds.data.items} onConnect={(connect) => open({ connect })} />}
    </Page>
  );
}
