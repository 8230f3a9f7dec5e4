import {
  type ChannelAccount,
  type ChannelKind,
  channelsWords,
  failureWords,
  accountPageWords as words,
} from '@zhiyin/domain/channels';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { AccountLight } from './account-light.tsx';
import styles from './connections.module.css';

interface Props {
  readonly accounts: readonly ChannelAccount[];
  readonly kinds: readonly ChannelKind[];
  readonly onOpen: (accountId: string) => void;
}

/** The connected channels, each with its light and what is wrong with it. */
export function AccountList({ accounts, kinds, onOpen }: Props) {
  const t = useSay();
  return (
    <DataTable
      label={t(channelsWords.connections)}
      columns={columnsOf(t, kinds)}
      rows={accounts}
      rowKey={({ accountId }) => accountId}
      onOpen={({ accountId }) => onOpen(accountId)}
      empty={<Empty icon="link" title={t(words.noConnections)} sentence={t(words.noConnectionsHint)} />}
    />
  );
}

function columnsOf(t: Say, kinds: readonly ChannelKind[]): Column<ChannelAccount>[] {
  const nameOf = (key: string) => kinds.find((kind) => kind.key === key)?.name;
  return [
    {
      key: 'name',
      title: t(words.accountName),
      isTitle: true,
      cell: ({ name }) => <bdi className={styles['accountName']}>{name}</bdi>,
    },
    {
      key: 'kind',
      title: t(channelsWords.channels),
      width: '140px',
      isWide: true,
      cell: ({ kind }) => {
        const name = nameOf(kind);
        return name ? t(name) : kind;
      },
    },
    {
      key: 'last',
      title: t(words.lastIn),
      width: '140px',
      isWide: true,
      cell: ({ lastInAt }) => (lastInAt === null ? t(words.neverYet) : <TimeAgo moment={lastInAt} />),
    },
    {
      key: 'state',
      title: t(words.connectionState),
      width: '280px',
      cell: (account) => (
        <>
          <AccountLight account={account} />{' '}
          {account.state === 'trouble' && account.failure !== null && t(failureWords[account.failure])}
        </>
      ),
    },
  ];
}
