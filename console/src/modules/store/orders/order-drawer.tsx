import { type OrderDetail, platformName, storePageWords as words } from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';
import { useOrder } from '../data.ts';
import { ParcelCard } from '../parcels/parcel-card.tsx';
import styles from '../store.module.css';
import { ClaimsPart } from './claims-part.tsx';
import { OrderCustomer } from './order-customer.tsx';
import { Amount, OrderStateTag } from './order-state.tsx';
import { Fact, Part } from './part.tsx';
import { RatingsPart } from './ratings-part.tsx';
import { ReceiverPart } from './receiver-part.tsx';

/** One order beside whatever is being done. */
export function OrderDrawer({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const t = useSay();
  const order = useOrder(orderId);
  return (
    <Dialog title={t(words.order)} place="side" width={460} onClose={onClose}>
      {order.isPending && <PageLoading rows={8} />}
      {order.isError && !order.data && <PageError error={order.error} onRetry={order.refetch} />}
      {order.data && <OrderBody order={order.data} />}
    </Dialog>
  );
}

function OrderBody({ order }: { order: OrderDetail }) {
  const t = useSay();
  const { number, state, refund, vendorState, platform, shop, buyerName, sellerNote, buyerNote } = order;
  return (
    <div className={styles['detail']}>
      <header className={styles['head']}>
        <span className={styles['number']}>{number}</span>
        <CopyButton text={number} />
        <OrderStateTag state={state} refund={refund} />
        {vendorState !== null && <span className={styles['faint']}>{vendorState}</span>}
      </header>
      <OrderCustomer order={order} />
      <Lines order={order} />
      <Part title={t(words.parcels)}>
        {order.parcels.length === 0 && <p className={styles['faint']}>{t(words.noParcels)}</p>}
        {order.parcels.map((parcel) => (
          <ParcelCard key={parcel.trackingNumber} orderId={order.orderId} parcel={parcel} />
        ))}
      </Part>
      <Moments order={order} />
      <ClaimsPart platform={platform} number={number} />
      <RatingsPart platform={platform} number={number} />
      <ReceiverPart key={order.orderId} order={order} />
      <dl className={styles['facts']}>
        <Fact label={t(words.platform)}>{t(platformName(platform))}</Fact>
        {shop !== null && <Fact label={t(words.shop)}>{shop}</Fact>}
        {buyerName !== null && <Fact label={t(words.buyer)}>{buyerName}</Fact>}
        {buyerNote !== null && <Fact label={t(words.buyerNote)}>{buyerNote}</Fact>}
        {sellerNote !== null && <Fact label={t(words.sellerNote)}>{sellerNote}</Fact>}
      </dl>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useSay();
  const copy = useCopy();
  return <IconButton icon="copy" label={t(words.copyNumber, { number: text })} onClick={() => copy(text)} />;
}

function Lines({ order: { lines, title, currency, total, paid, refunded } }: { order: OrderDetail }) {
  const t = useSay();
  return (
    <Part title={t(words.lines)}>
      <ul className={styles['lines']}>
        {lines.map((line) => (
          <li key={line.lineNumber}>
            <span className={styles['lineTitle']}>
              <bdi>{line.title}</bdi>
              <span className={styles['faint']}>{[line.options, line.sku].filter(Boolean).join(' · ')}</span>
            </span>
            <span className={styles['amount']}>
              <Amount minor={line.price} currency={currency} /> × {line.quantity ?? 1}
            </span>
          </li>
        ))}
        {lines.length === 0 && <li>{title}</li>}
      </ul>
      <dl className={styles['facts']}>
        <Fact label={t(words.total)}>
          <Amount minor={total} currency={currency} />
        </Fact>
        <Fact label={t(words.paid)}>
          <Amount minor={paid} currency={currency} />
        </Fact>
        {refunded !== null && refunded > 0 && (
          <Fact label={t(words.refunded)}>
            <Amount minor={refunded} currency={currency} />
          </Fact>
        )}
      </dl>
    </Part>
  );
}

function Moments({ order }: { order: OrderDetail }) {
  const t = useSay();
  const format = useFormat();
  const moments = [
    { label: t(words.orderedAt), at: order.orderedAt },
    { label: t(words.paidAt), at: order.paidAt },
    { label: t(words.shippedAt), at: order.shippedAt },
    { label: t(words.signedAt), at: order.signedAt },
    { label: t(words.refundedAt), at: order.refundedAt },
  ];
  return (
    <dl className={styles['facts']}>
      {moments.map(({ label, at }) =>
        at === null ? null : (
          <Fact key={label} label={label}>
            <time dateTime={at}>{format.exact(at)}</time>
          </Fact>
        ),
      )}
    </dl>
  );
}
