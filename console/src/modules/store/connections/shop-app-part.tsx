import { useSearch } from '@tanstack/react-router';
import {
  connectionPageWords,
  type ShopApp,
  type StoreConnection,
  shopConsentCallback,
  shopConsentOutcomes,
  shopAppPageWords as words,
} from '@zhiyin/domain/store';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { SetUpAddress } from '#ui/set-up/set-up-address.tsx';
import { SetUpTrouble } from '#ui/set-up/set-up-health.tsx';
import { SetUpHint, SetUpPart } from '#ui/set-up/set-up-part.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useBeginShopConsent, useShopApp } from './data.ts';
import { PrivacyRequests } from './privacy-requests.tsx';

interface Props {
  readonly connection: StoreConnection;
  /** What is shown of a connection whose webhooks somebody made. */
  readonly children: ReactNode;
}

/** Whether the owner of a shop has agreed, the way to ask them, and what their customers ask of their data. */
export function ShopAppPart({ connection, children }: Props) {
  const asked = useShopApp(connection.connectionId);
  if (asked.isError) return <PageError error={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return null;
  const { app, requests } = asked.data;
  return (
    <>
      {app === null ? children : <Consent app={app} connection={connection} />}
      <PrivacyRequests requests={requests} />
    </>
  );
}

function Consent({ app, connection }: { app: ShopApp; connection: StoreConnection }) {
  const t = useSay();
  const isOff = connection.archivedAt !== null;
  const register = new URL(`/api${shopConsentCallback}`, connection.deliveryUrl).href;
  const copy = {
    innerWarning: t(connectionPageWords.connectionInner),
    verb: t(connectionPageWords.copyAddress),
  };
  return (
    <SetUpPart id="shop-consent" title={t(words.consentTitle)}>
      <Outcome />
      <Standing app={app} />
      {!isOff && (
        <>
          <SetUpHint>{t(words.redirectAddress)}</SetUpHint>
          <SetUpAddress url={register} label={t(words.redirectAddress)} {...copy} />
          <SetUpHint>{t(words.privacyAddress)}</SetUpHint>
          <SetUpAddress url={connection.deliveryUrl} label={t(words.privacyAddress)} {...copy} />
          <Go app={app} connectionId={connection.connectionId} />
        </>
      )}
    </SetUpPart>
  );
}

function Go({ app, connectionId }: { app: ShopApp; connectionId: string }) {
  const t = useSay();
  const toast = useToast();
  const begin = useBeginShopConsent();
  const go = () =>
    begin.mutateAsync({ params: { connectionId } }).then(({ url }) => location.assign(url), toast.refuse);
  const isFirst = app.consentedAt === null;
  return (
    <div>
      <Button
        type={app.consent === 'given' ? 'default' : 'primary'}
        loading={begin.isPending}
        onClick={() => void go()}
      >
        {t(isFirst ? words.goConsent : words.consentAgain)}
      </Button>
    </div>
  );
}

function Standing({ app }: { app: ShopApp }) {
  const t = useSay();
  const { shop, missing, problem, consent, consentedAt } = app;
  if (consent === 'wanted' && consentedAt !== null)
    return <SetUpTrouble>{t(words.consentRemoved)}</SetUpTrouble>;
  if (consent === 'wanted') return <SetUpHint>{t(words.consentWanted)}</SetUpHint>;
  if (missing.length === 0) return <SetUpHint>{t(words.consentGiven, { shop })}</SetUpHint>;
  const said = { topics: missing.join(', '), problem: problem ?? '' };
  return <SetUpTrouble>{t(words.consentPart, said)}</SetUpTrouble>;
}

/** What came of it, for whoever has just come back. */
function Outcome() {
  const t = useSay();
  const asked: { consent?: unknown } = useSearch({ strict: false });
  const outcome = shopConsentOutcomes.find((one) => one === asked.consent);
  if (!outcome) return null;
  const said = t(words[`shopConsent.${outcome}`]);
  return outcome === 'given' ? <p role="status">{said}</p> : <SetUpTrouble>{said}</SetUpTrouble>;
}
