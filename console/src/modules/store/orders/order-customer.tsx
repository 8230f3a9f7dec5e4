import { Link } from '@tanstack/react-router';
import { type OrderDetail, type proofs, storeLink, storePageWords as words } from '@zhiyin/domain/store';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { CustomerNameOf } from '#modules/customers';
import { useToast } from '#ui/toast/use-toast.ts';
import { useLinkOrder, useSuggestedCustomers } from '../data.ts';
import styles from '../store.module.css';
import { Part } from './part.tsx';

const proofWords = {
  'buyer-id': words.proofBuyerId,
  phone: words.proofPhone,
  email: words.proofEmail,
} as const;

/** Whose order it is, or whose it may be: a member says so, nothing is linked by itself. */
export function OrderCustomer({ order: { orderId, customerId } }: { order: OrderDetail }) {
  const t = useSay();
  const mayLink = useMay()(storeLink);
  const link = useLinkTo(orderId);
  return (
    <Part title={t(words.customer)}>
      {customerId === null ? (
        <>
          <p className={styles['faint']}>{t(words.notLinked)}</p>
          {mayLink && <Suggestions orderId={orderId} />}
        </>
      ) : (
        <div className={styles['head']}>
          <Link to="/customers/$customerId" params={{ customerId }}>
            <CustomerNameOf customerId={customerId} />
          </Link>
          {mayLink && (
            <Button size="small" onClick={() => link(null)}>
              {t(words.unlink)}
            </Button>
          )}
        </div>
      )}
    </Part>
  );
}

function Suggestions({ orderId }: { orderId: string }) {
  const t = useSay();
  const suggested = useSuggestedCustomers(orderId, true);
  const link = useLinkTo(orderId);
  return (suggested.data?.items ?? []).map(({ customer: { customerId, name }, proof }) => (
    <div key={customerId} className={styles['head']}>
      <span>
        {t(words.maybeCustomer)}
        <bdi>{name ?? customerId.slice(-6)}</bdi> <ProofText proof={proof} />
      </span>
      <Button size="small" onClick={() => link(customerId)}>
        {t(words.confirmLink)}
      </Button>
    </div>
  ));
}

/** By what somebody seems to be the buyer. */
export function ProofText({ proof }: { proof: (typeof proofs)[number] }) {
  const t = useSay();
  return <span className={styles['faint']}>{t(proofWords[proof])}</span>;
}

/** Says whose an order is, with a way back. */
export function useLinkTo(orderId: string): (customerId: string | null) => void {
  const t = useSay();
  const toast = useToast();
  const link = useLinkOrder();
  return (customerId) =>
    link.mutate(
      { params: { orderId }, body: { customerId } },
      {
        onError: toast.refuse,
        onSuccess: () => toast.say(t(customerId === null ? words.unlinked : words.linked)),
      },
    );
}
