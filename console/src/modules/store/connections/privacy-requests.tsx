import { Link } from '@tanstack/react-router';
import { type PrivacyRequest, storeSeeReceivers, shopAppPageWords as words } from '@zhiyin/domain/store';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { SetUpPart } from '#ui/set-up/set-up-part.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { takePrivacyExport, useErasePrivacyRequest, useSettlePrivacyRequest } from './data.ts';
import styles from './privacy-requests.module.css';

/** What customers of a shop ask of their data by its shop system, the way to do it, and what came of it. */
export function PrivacyRequests({ requests }: { readonly requests: readonly PrivacyRequest[] }) {
  const t = useSay();
  const waiting = requests.filter(({ settledAt }) => settledAt === null);
  const past = requests.filter(({ settledAt }) => settledAt !== null);
  if (requests.length === 0) return null;
  return (
    <SetUpPart id="privacy-requests" title={t(words.privacyTitle)} hint={t(words.privacyHint)}>
      {waiting.length > 0 && (
        <ul className={styles['list']}>
          {waiting.map((request) => (
            <li key={request.requestId}>
              <Waiting request={request} />
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details open={waiting.length === 0}>
          <summary>{t(words.privacyPast)}</summary>
          <ul className={styles['list']}>
            {past.map((request) => (
              <li key={request.requestId}>
                <Past request={request} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </SetUpPart>
  );
}

function Waiting({ request }: { request: PrivacyRequest }) {
  const t = useSay();
  const { askedAt, hasFailed, customerIds } = request;
  return (
    <div className={styles['line']}>
      <About request={request}>
        <span>
          {t(foundOf(request), { count: request.orderCount })}
          {customerIds.map((customerId) => (
            <span key={customerId}>
              {' · '}
              <Link to="/customers/$customerId" params={{ customerId }}>
                {t(words.privacyRecord)}
              </Link>
            </span>
          ))}
        </span>
        <span className={styles['moments']}>
          <span>
            {t(words.privacyAskedAt)} <TimeAgo moment={askedAt} />
          </span>
          <Due request={request} />
          {hasFailed && <StatusTag tone="seal">{t(words.privacyFailed)}</StatusTag>}
        </span>
      </About>
      <Acts request={request} />
    </div>
  );
}

function foundOf({ isKnownShop, orderCount, hasMoreOrders }: PrivacyRequest) {
  if (!isKnownShop) return words.privacyUnknownShop;
  if (hasMoreOrders) return words.privacyFoundMany;
  return orderCount === 0 ? words.privacyNothing : words.privacyFound;
}

function Due({ request: { dueAt } }: { request: PrivacyRequest }) {
  const t = useSay();
  const isLate = useNow().getTime() >= Date.parse(dueAt);
  if (isLate) return <StatusTag tone="seal">{t(words.privacyLate)}</StatusTag>;
  return (
    <span>
      {t(words.privacyDue)} <TimeAgo moment={dueAt} />
    </span>
  );
}

function Acts({ request }: { request: PrivacyRequest }) {
  const t = useSay();
  const toast = useToast();
  const settle = useSettlePrivacyRequest();
  const { requestId, wish, isErasing } = request;
  if (isErasing) return <StatusTag tone="ash">{t(words.privacyErasing)}</StatusTag>;
  const done = () => settle.mutateAsync({ params: { requestId } }).catch(toast.refuse);
  return (
    <span className={styles['acts']}>
      {wish === 'show' ? <Export request={request} /> : <Erase request={request} />}
      <Button loading={settle.isPending} onClick={() => void done()}>
        {t(words.settlePrivacy)}
      </Button>
    </span>
  );
}

function Erase({ request }: { request: PrivacyRequest }) {
  const { requestId, orderCount, hasMoreOrders, shop } = request;
  const t = useSay();
  const toast = useToast();
  const erase = useErasePrivacyRequest();
  const go = () => erase.mutateAsync({ params: { requestId } }).catch(toast.refuse);
  if (orderCount === 0)
    return (
      <Button type="primary" loading={erase.isPending} onClick={() => void go()}>
        {t(words.privacyClose)}
      </Button>
    );
  const title = hasMoreOrders ? words.privacyEraseTitleMany : words.privacyEraseTitle;
  const sentence = t(words.privacyEraseSentence);
  const question = {
    title: t(title, { count: orderCount }),
    sentence: shop === null ? sentence : t(words.privacyEraseSentenceOf, { shop, sentence }),
    verb: t(words.privacyEraseVerb),
    isDestructive: true,
  };
  return (
    <ConfirmAct question={question} loading={erase.isPending} onConfirm={go}>
      {t(words.privacyErase)}
    </ConfirmAct>
  );
}

function Export({ request: { requestId, settledAt } }: { request: PrivacyRequest }) {
  const t = useSay();
  const toast = useToast();
  const may = useMay();
  const [isBusy, setBusy] = useState(false);
  if (!may(storeSeeReceivers)) return null;
  const go = () => {
    setBusy(true);
    void takePrivacyExport(requestId)
      .catch(toast.refuse)
      .finally(() => setBusy(false));
  };
  return (
    <Button type={settledAt === null ? 'primary' : 'default'} loading={isBusy} onClick={go}>
      {t(settledAt === null ? words.privacyExport : words.privacyExportAgain)}
    </Button>
  );
}

function Past({ request }: { request: PrivacyRequest }) {
  const t = useSay();
  const { settledAt, outcome, orderCount, wish } = request;
  return (
    <div className={styles['line']}>
      <About request={request}>
        <span className={styles['moments']}>
          {outcome !== null && <span>{t(words[`privacyDone.${outcome}`], { count: orderCount })}</span>}
          {settledAt !== null && <TimeAgo moment={settledAt} />}
        </span>
      </About>
      {wish === 'show' && <Export request={request} />}
    </div>
  );
}

function About({ request, children }: { request: PrivacyRequest; children: ReactNode }) {
  const t = useSay();
  const { wish, shop, buyerId, orderNumbers } = request;
  const about = [
    ...(shop === null ? [] : [t(words.privacyShop, { shop })]),
    ...(buyerId === null ? [] : [t(words.privacyBuyer, { buyer: buyerId })]),
    ...(orderNumbers.length === 0 ? [] : [t(words.privacyOrders, { orders: orderNumbers.join(', ') })]),
  ];
  return (
    <span className={styles['said']}>
      <strong>{t(words[`privacy.${wish}`])}</strong>
      <span>{about.join(' · ')}</span>
      {children}
    </span>
  );
}
