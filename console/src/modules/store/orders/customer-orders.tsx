import { type Order, storeLink, storePageWords as words } from '@zhiyin/domain/store';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useOrdersOf, useSuggestedOrders } from '../data.ts';
import { ParcelGlance } from '../parcels/parcel-glance.tsx';
import styles from '../store.module.css';
import { ProofText, useLinkTo } from './order-customer.tsx';
import { OrderDrawer } from './order-drawer.tsx';
import { Amount, OrderStateTag } from './order-state.tsx';

/** Of so many orders the parcels are shown without opening them. */
const glancesMax = 3;

/** What a customer bought, and what they may have bought. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const t = useSay();
  const mayLink = useMay()(storeLink);
  const orders = useOrdersOf(customerId);
  const suggested = useSuggestedOrders(customerId, mayLink);
  const [openId, setOpenId] = useState<string | null>(null);
  if (orders.isPending) return <PageLoading rows={2} />;
  if (!orders.data) return <PageError error={orders.error} onRetry={orders.refetch} />;
  const maybe = suggested.data?.items ?? [];
  const sent = orders.data.items.filter(({ state }) => state === 'shipped' || state === 'signed');
  const glanced = new Set(sent.slice(0, glancesMax).map(({ orderId }) => orderId));
  return (
    <>
      {orders.data.items.length === 0 && maybe.length === 0 && (
        <p className={styles['faint']}>{t(words.noCustomerOrders)}</p>
      )}
      {orders.data.items.map((order) => (
        <Fragment key={order.orderId}>
          <OrderLineButton order={order} onOpen={() => setOpenId(order.orderId)} />
          {glanced.has(order.orderId) && <ParcelGlance order={order} />}
        </Fragment>
      ))}
      {maybe.length > 0 && <p className={styles['faint']}>{t(words.maybeTheirs)}</p>}
      {maybe.map(({ order, proof }) => (
        <div key={order.orderId}>
          <OrderLineButton order={order} onOpen={() => setOpenId(order.orderId)} />
          <div className={styles['head']}>
            <ProofText proof={proof} />
            <LinkButton orderId={order.orderId} customerId={customerId} />
          </div>
        </div>
      ))}
      {openId !== null && <OrderDrawer orderId={openId} onClose={() => setOpenId(null)} />}
    </>
  );
}

function LinkButton({ orderId, customerId }: { orderId: string; customerId: string }) {
  const t = useSay();
  const link = useLinkTo(orderId);
  return (
    <Button size="small" onClick={() => link(customerId)}>
      {t(words.theirs)}
    </Button>
  );
}

function OrderLineButton({ order, onOpen }: { order: Order; onOpen: () => void }) {
  const format = useFormat();
  const now = useNow(60);
  const { title, number, state, refund, paid, currency, orderedAt } = order;
  return (
    <button type="button" className={styles['orderLine']} onClick={onOpen}>
      <span className={styles['orderTitle']}>
        <bdi>{title || number}</bdi>
      </span>
      <span className={styles['head']}>
        <OrderStateTag state={state} refund={refund} />
        <Amount minor={paid} currency={currency} />
        {orderedAt !== null && <span className={styles['faint']}>{format.brief(orderedAt, now)}</span>}
      </span>
    </button>
  );
}
