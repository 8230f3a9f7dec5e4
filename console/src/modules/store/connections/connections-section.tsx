import {
  type ConnectionKind,
  connectionKinds,
  platformName,
  type StoreConnection,
  connectionPageWords as words,
} from '@zhiyin/domain/store';
import { Button } from 'antd';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { SetUpPart } from '#ui/set-up/set-up-part.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { ConnectionLight } from './connection-light.tsx';
import styles from './connections.module.css';
import { useConnections } from './data.ts';

interface Props {
  readonly onOpen: (connectionId: string) => void;
  readonly onConnect: (kind: ConnectionKind) => void;
}

/** The connected shop systems, and those that can be connected. */
export function ConnectionsSection({ onOpen, onConnect }: Props) {
  const t = useSay();
  const connections = useConnections();
  return (
    <SetUpPart id="store-connections" title={t(words.connections)} hint={t(words.connectionsHint)}>
      {connections.isError && <PageError error={connections.error} onRetry={connections.refetch} />}
      {connections.data && (
        <DataTable
          label={t(words.connections)}
          columns={columnsOf(t)}
          rows={connections.data.items}
          rowKey={({ connectionId }) => connectionId}
          onOpen={({ connectionId }) => onOpen(connectionId)}
          empty={<Empty icon="link" title={t(words.noConnection)} sentence={t(words.noConnectionHint)} />}
        />
      )}
      <div className={styles['verbs']}>
        {connectionKinds.map((kind) => (
          <Button key={kind} icon={<Icon name="plus" />} onClick={() => onConnect(kind)}>
            {t(words.connectKind, { name: t(platformName(kind)) })}
          </Button>
        ))}
      </div>
    </SetUpPart>
  );
}

function columnsOf(t: Say): Column<StoreConnection>[] {
  return [
    { key: 'name', title: t(words.connectionName), isTitle: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'platform',
      title: t(words.connectionPlatform),
      width: '180px',
      cell: ({ platform }) => t(platformName(platform)),
    },
    {
      key: 'last',
      title: t(words.connectionLast),
      width: '140px',
      isWide: true,
      cell: ({ lastAt }) => (lastAt === null ? '–' : <TimeAgo moment={lastAt} />),
    },
    {
      key: 'state',
      title: t(words.connectionState),
      width: '140px',
      cell: (connection) => <ConnectionLight connection={connection} />,
    },
  ];
}
