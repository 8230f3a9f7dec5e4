import { type Order, storePageWords } from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useOrder } from '../data.ts';
import { ParcelCard } from './parcel-card.tsx';
import styles from './parcels.module.css';

/** Where the parcels of an order are, beside the conversation; nothing while it is loaded, or nobody follows parcels. */
export function ParcelGlance({ order: { orderId } }: { order: Order }) {
  const t = useSay();
  const order = useOrder(orderId);
  const parcels = (order.data?.parcels ?? []).filter(({ tracking: { problem, steps } }) => {
    return problem !== 'no-tracker' || steps.length > 0;
  });
  if (parcels.length === 0) return null;
  return (
    <section className={styles['glance']} aria-label={t(storePageWords.parcels)}>
      {parcels.map((parcel) => (
        <ParcelCard key={parcel.trackingNumber} orderId={orderId} parcel={parcel} />
      ))}
    </section>
  );
}
