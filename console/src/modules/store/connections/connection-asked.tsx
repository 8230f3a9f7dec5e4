import { connectionKinds } from '@zhiyin/domain/store';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { ConnectionScreen } from './connection-screen.tsx';
import { useConnections } from './data.ts';

interface Props {
  /** Of the page's address: whatever somebody typed there. */
  readonly connectionId: unknown;
  readonly kindKey: unknown;
  readonly onConnected: (connectionId: string) => void;
}

/** The connection that the page's address names, or the form for one of the kind that it names. */
export function ConnectionAsked({ connectionId, kindKey, onConnected }: Props) {
  const connections = useConnections();
  if (connections.isPending) return <PageLoading />;
  if (!connections.data) return <PageError error={connections.error} onRetry={connections.refetch} />;
  const connection = connections.data.items.find((one) => one.connectionId === connectionId) ?? null;
  const kind = connection?.kind ?? connectionKinds.find((one) => one === kindKey) ?? connectionKinds[0];
  const key = connection?.connectionId ?? `new ${kind}`;
  return <ConnectionScreen key={key} connection={connection} kind={kind} onConnected={onConnected} />;
}
