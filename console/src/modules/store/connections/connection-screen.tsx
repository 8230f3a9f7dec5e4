import {
  askedPageWords as asked,
  type ConnectionKind,
  connectionSteps,
  isAskedKind,
  platformName,
  type StoreConnection,
  connectionPageWords as words,
} from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Page } from '#ui/page/page.tsx';
import { SetUpAddress } from '#ui/set-up/set-up-address.tsx';
import { SetUpPart, SetUpSteps } from '#ui/set-up/set-up-part.tsx';
import { AskedForm } from './asked-form.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionHealth } from './connection-health.tsx';
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
      description={t(isAskedKind(kind) ? asked.askedHint : words.connectionsHint)}
      width="text"
      actions={connection && <SwitchButton connection={connection} />}
    >
      <BackLink to="/orders/import" label={t(words.backToImport)} />
      {connection && <ConnectionHealth connection={connection} />}
      <Parts connection={connection} kind={kind} onConnected={onConnected} />
    </Page>
  );
}

function Parts({ connection, kind, onConnected }: Props) {
  const t = useSay();
  const steps = (
    <>
      <SetUpPart id="system-steps" title={t(isAskedKind(kind) ? asked.askedSteps : words.connectionSteps)}>
        <SetUpSteps steps={connectionSteps[kind].map((step) => t(step))} />
      </SetUpPart>
      {connection && connection.deliveryUrl !== '' && <DeliveryAddress connection={connection} />}
    </>
  );
  const form = isAskedKind(kind) ? (
    <AskedForm connection={connection} kind={kind} onConnected={onConnected} />
  ) : (
    <ConnectionForm connection={connection} kind={kind} onConnected={onConnected} />
  );
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

function DeliveryAddress({ connection }: { connection: StoreConnection }) {
  const t = useSay();
  const { kind } = connection;
  const label = t(isAskedKind(kind) ? asked.askedAddress : words.connectionAddress);
  const hint = t(isAskedKind(kind) ? asked.askedAddressHint : words.connectionAddressHint);
  return (
    <SetUpPart id="delivery-address" title={label} hint={hint}>
      <SetUpAddress
        url={connection.deliveryUrl}
        label={label}
        innerWarning={t(words.connectionInner)}
        verb={t(words.copyAddress)}
      />
    </SetUpPart>
  );
}
