import { failureWords } from '@zhiyin/domain/channels';
import { type Delivery, inboxPageWords, inboxWords, outsidePageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../thread/thread.module.css';

interface Props {
  readonly delivery: Delivery;
  /** Whether it is the last of ours: what is well is said of that alone. */
  readonly isLast: boolean;
  readonly onAgain: (messageId: string) => void;
}

/** What became of a message that goes out through a vendor. */
export function DeliveryState({ delivery, isLast, onAgain }: Props) {
  const { state } = delivery;
  if (state === 'failed') return <NotDelivered delivery={delivery} onAgain={onAgain} />;
  if (state === 'waiting' || state === 'sending') return <Waiting delivery={delivery} onAgain={onAgain} />;
  // That it was not taken for some of several is said of every message.
  return isLast || delivery.failureDetail ? (
    <Arrived state={state} notTaken={delivery.failureDetail} />
  ) : null;
}

interface ArrivedProps {
  readonly state: 'sent' | 'delivered' | 'read';
  /** Those of several recipients whom it did not reach. */
  readonly notTaken: string | null;
}

function Arrived({ state, notTaken }: ArrivedProps) {
  const t = useSay();
  const word = {
    sent: inboxWords.sent,
    delivered: words.outsideDelivered,
    read: inboxPageWords.readByCustomer,
  };
  return (
    <p className={styles['state']} data-read={state === 'read'}>
      <Icon name={state === 'read' ? 'eye' : 'check'} size={12} />
      {t(word[state])}
      {notTaken && <span className={styles['why']}> · {t(words.outsideNotTaken, { who: notTaken })}</span>}
    </p>
  );
}

function Waiting({ delivery, onAgain }: Omit<Props, 'isLast'>) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(60);
  const { failure, failureDetail, nextTryAt, messageId } = delivery;
  if (failure === null || nextTryAt === null) {
    return (
      <p className={styles['state']}>
        <Icon name="clock" size={12} />
        {t(words.outsideWaiting)}
      </p>
    );
  }
  const why = t(failureWords[failure]);
  return (
    <p role="status" className={styles['failed']} title={failureDetail ?? undefined}>
      <Icon name="clock" size={12} />
      <span>{t(words.outsideNextTry, { why, time: format.brief(nextTryAt, now) })}</span>
      <button type="button" onClick={() => onAgain(messageId)}>
        {t(words.outsideAgain)}
      </button>
    </p>
  );
}

function NotDelivered({ delivery, onAgain }: Omit<Props, 'isLast'>) {
  const t = useSay();
  const { failure, failureDetail, messageId } = delivery;
  const why = t(failureWords[failure ?? 'refused']);
  return (
    <p role="alert" className={styles['failed']}>
      <Icon name="warning" size={12} />
      <span>
        {t(words.outsideFailed, { why })}
        {failureDetail && <span className={styles['why']}> · {failureDetail}</span>}
      </span>
      <button type="button" onClick={() => onAgain(messageId)}>
        {t(words.outsideAgain)}
      </button>
    </p>
  );
}
