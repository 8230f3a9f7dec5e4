import {
  type OrderDetail,
  type Receiver,
  storeSeeReceivers,
  storePageWords as words,
} from '@zhiyin/domain/store';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useShowReceiver } from '../data.ts';
import styles from '../store.module.css';
import { Fact, Part } from './part.tsx';

/** Whom it goes to: masked, until somebody who may asks for it. */
export function ReceiverPart({ order: { orderId, receiver } }: { order: OrderDetail }) {
  const t = useSay();
  const maySee = useMay()(storeSeeReceivers);
  const toast = useToast();
  const show = useShowReceiver();
  const [seen, setSeen] = useState<Receiver | null>(null);
  const reveal = () =>
    show.mutate(
      { params: { orderId } },
      {
        onError: toast.refuse,
        onSuccess: (full) => {
          setSeen(full);
          toast.say(t(words.receiverRecorded));
        },
      },
    );
  const { name, phone, address, buyerAccount, extra } = seen ?? receiver;
  const others = Object.entries(extra);
  return (
    <Part title={t(words.receiver)}>
      <dl className={styles['facts']}>
        <Fact label={t(words.receiverName)}>{name ?? '–'}</Fact>
        <Fact label={t(words.receiverPhone)}>{phone ?? '–'}</Fact>
        <Fact label={t(words.receiverAddress)}>{address ?? '–'}</Fact>
        {buyerAccount !== null && <Fact label={t(words.buyerAccount)}>{buyerAccount}</Fact>}
      </dl>
      {maySee && seen === null && (
        <div>
          <Button size="small" icon={<Icon name="eye" />} loading={show.isPending} onClick={reveal}>
            {t(words.showReceiver)}
          </Button>
        </div>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t(words.otherColumns)}</summary>
          <dl className={styles['facts']}>
            {others.map(([header, value]) => (
              <Fact key={header} label={header}>
                {value}
              </Fact>
            ))}
          </dl>
        </details>
      )}
    </Part>
  );
}
