import {
  type ConnectionKind,
  connectionSteps,
  platformName,
  type StoreConnection,
  shopAppPageWords,
  connectionPageWords as words,
} from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Page } from '#ui/page/page.tsx';
import { SetUpAddress } from '#ui/set-up/set-up-address.tsx';
import { SetUpHealth, SetUpTrouble } from '#ui/set-up/set-up-health.tsx';
import { SetUpPart, SetUpSteps } from '#ui/set-up/set-up-part.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionLight } from './connection-light.tsx';
import { ShopifyParts } from './shopify-parts.tsx';
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
      <BackLink to="/orders/import" label={t(words.backToImport)} />
      {connection && <Health connection={connection} />}
      <Parts connection={connection} kind={kind} onConnected={onConnected} />
    </Page>
  );
}

function Parts({ connection, kind, onConnected }: Props) {
  const t = useSay();
  const steps = (
    <>
      <SetUpPart id="system-steps" title={t(words.connectionSteps)}>
        <SetUpSteps steps={connectionSteps[kind].map((step) => t(step))} />
      </SetUpPart>
      {connection && <DeliveryAddress connection={connection} />}
    </>
  );
  const form = <ConnectionForm connection={connection} kind={kind} onConnected={onConnected} />;
  const parts = { connection, steps, form, onConnected };
  return kind === 'shopify' ? (
    <ShopifyParts {...parts} />
  ) : (
    <>
      {steps}
      {form}
    </>
  );
}

const problems = {
  signature: words.problemSignature,
  unreadable: words.problemUnreadable,
  uninstalled: shopAppPageWords.problemUninstalled,
} as const;

function Health({ connection }: { connection: StoreConnection }) {
  const t = useSay();
  const { problem, problemDetail, lastAt, takenCount, archivedAt } = connection;
  const isOff = archivedAt !== null;
  return (
    <SetUpHealth
      light={<ConnectionLight connection={connection} />}
      sentence={
        <>
          {isOff && <p>{t(words.connectionOffHint)}</p>}
          {problem !== null && !isOff && (
            <SetUpTrouble detail={problemDetail}>{t(problems[problem])}</SetUpTrouble>
          )}
        </>
      }
      facts={
        <>
          <dt>{t(words.connectionLast)}</dt>
          <dd>{lastAt === null ? t(words.connectionWaiting) : <TimeAgo moment={lastAt} />}</dd>
          <dt>{t(words.connectionTaken)}</dt>
          <dd>{t(words.connectionTakenSaid, { count: takenCount })}</dd>
        </>
      }
    />
  );
}

function DeliveryAddress({ connection }: { connection: StoreConnection }) {
  const t = useSay();
  const label = t(words.connectionAddress);
  return (
    <SetUpPart id="delivery-address" title={label} hint={t(words.connectionAddressHint)}>
      <SetUpAddress
        url={connection.deliveryUrl}
        label={label}
        innerWarning={t(words.connectionInner)}
        verb={t(words.copyAddress)}
      />
    </SetUpPart>
  );
}
