import { Link } from '@tanstack/react-router';
import {
  type ConnectionKind,
  connectionSteps,
  platformName,
  type StoreConnection,
  connectionPageWords as words,
} from '@zhiyin/domain/store';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { isInnerHost } from '#lib/is-inner-host.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Page } from '#ui/page/page.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionLight } from './connection-light.tsx';
import styles from './connections.module.css';
import { SwitchButton } from './switch-button.tsx';

interface Props {
  /** Null while it is being connected. */
  readonly connection: StoreConnection | null;
  readonly kind: ConnectionKind;
  readonly onConnected: (connectionId: string) => void;
}

/** One connected shop system, or one that is being connected: how it stands, what to do there, what it asks. */
export function ConnectionScreen({ connection, kind, onConnected }: Props) {
  const t = useSay();
  const system = t(platformName(kind));
  return (
    <Page
      title={connection?.name ?? t(words.connectKind, { name: system })}
      description={t(words.connectionsHint)}
      width="text"
      actions={connection && <SwitchButton connection={connection} />}
    >
      <Link to="/orders/import" className={styles['back'] ?? ''}>
        <Icon name="chevron-left" size={14} />
        {t(words.backToImport)}
      </Link>
      {connection && <Health connection={connection} />}
      <section aria-labelledby="system-steps" className={styles['part']}>
        <h2 id="system-steps" className={styles['heading']}>
          {t(words.connectionSteps)}
        </h2>
        <ol className={styles['steps']}>
          {connectionSteps[kind].map((step) => (
            <li key={step.en}>{t(step)}</li>
          ))}
        </ol>
      </section>
      {connection && <DeliveryAddress connection={connection} />}
      <ConnectionForm connection={connection} kind={kind} onConnected={onConnected} />
    </Page>
  );
}

const problems = { signature: words.problemSignature, unreadable: words.problemUnreadable } as const;

function Health({ connection }: { connection: StoreConnection }) {
  const t = useSay();
  const { problem, problemDetail, lastAt, takenCount, archivedAt } = connection;
  const isOff = archivedAt !== null;
  return (
    <section aria-live="polite" className={styles['part']}>
      <div>
        <ConnectionLight connection={connection} />
      </div>
      {isOff && <p>{t(words.connectionOffHint)}</p>}
      {problem !== null && !isOff && (
        <p role="status" className={styles['trouble']}>
          {t(problems[problem])}
          {problemDetail && <small>{problemDetail}</small>}
        </p>
      )}
      <dl className={styles['facts']}>
        <dt>{t(words.connectionLast)}</dt>
        <dd>{lastAt === null ? t(words.connectionWaiting) : <TimeAgo moment={lastAt} />}</dd>
        <dt>{t(words.connectionTaken)}</dt>
        <dd>{t(words.connectionTakenSaid, { count: takenCount })}</dd>
      </dl>
    </section>
  );
}

function DeliveryAddress({ connection }: { connection: StoreConnection }) {
  const t = useSay();
  const copy = useCopy();
  // As this browser reaches the server, which the server itself may not know.
  const address = new URL(new URL(connection.deliveryUrl).pathname, location.origin).href;
  return (
    <section aria-labelledby="delivery-address" className={styles['part']}>
      <h2 id="delivery-address" className={styles['heading']}>
        {t(words.connectionAddress)}
      </h2>
      <p className={styles['faint']}>{t(words.connectionAddressHint)}</p>
      {isInnerHost(location.hostname) && (
        <p role="note" className={styles['inner']}>
          {t(words.connectionInner)}
        </p>
      )}
      <div className={styles['address']}>
        <code>{address}</code>
        <Button icon={<Icon name="copy" />} onClick={() => copy(address)}>
          {t(words.copyAddress)}
        </Button>
      </div>
    </section>
  );
}
