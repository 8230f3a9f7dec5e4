import { type PrivacyRequest, shopAppPageWords as words } from '@zhiyin/domain/store';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SetUpPart } from '#ui/set-up/set-up-part.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useSettlePrivacyRequest } from './data.ts';
import styles from './privacy-requests.module.css';

/** What customers of a shop ask of their data by its shop system, and the way to say that it was done. */
export function PrivacyRequests({ requests }: { readonly requests: readonly PrivacyRequest[] }) {
  const t = useSay();
  const waiting = requests.filter(({ settledAt }) => settledAt === null);
  if (waiting.length === 0) return null;
  return (
    <SetUpPart id="privacy-requests" title={t(words.privacyTitle)} hint={t(words.privacyHint)}>
      <ul className={styles['list']}>
        {waiting.map((request) => (
          <li key={request.requestId}>
            <Waiting request={request} />
          </li>
        ))}
      </ul>
    </SetUpPart>
  );
}

function Waiting({ request }: { request: PrivacyRequest }) {
  const t = useSay();
  const toast = useToast();
  const settle = useSettlePrivacyRequest();
  const { requestId, wish, buyerId, orderNumbers, askedAt } = request;
  const done = () => settle.mutateAsync({ params: { requestId } }).catch(toast.refuse);
  const about = [
    ...(buyerId === null ? [] : [t(words.privacyBuyer, { buyer: buyerId })]),
    ...(orderNumbers.length === 0 ? [] : [t(words.privacyOrders, { orders: orderNumbers.join(', ') })]),
  ];
  return (
    <div className={styles['line']}>
      <span className={styles['said']}>
        <strong>{t(words[`privacy.${wish}`])}</strong>
        <span>{about.join(' · ')}</span>
        <TimeAgo moment={askedAt} />
      </span>
      <Button loading={settle.isPending} onClick={() => void done()}>
        {t(words.settlePrivacy)}
      </Button>
    </div>
  );
}
