import { useNavigate } from '@tanstack/react-router';
import { type Offer, routingPageWords as words } from '@zhiyin/domain/routing';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { PriorityMark, WaitClock } from '#modules/inbox';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAcceptOffer, useDeclineOffer } from '../data.ts';
import styles from './offers.module.css';

interface Props {
  readonly offer: Offer;
  /** How many more are offered at the same time. */
  readonly others: number;
}

/** A conversation that waits for the reader's yes or no, and for how long still. */
export function OfferSlip({ offer, others }: Props) {
  const t = useSay();
  const { accept, decline, isBusy } = useAnswer(offer);
  const { offeredAt, expiresAt, customerName, lastMessageText, priority, since } = offer;
  const [wholeMs, leftMs] = [Date.parse(expiresAt) - Date.parse(offeredAt), useLeftMs(expiresAt)];
  if (leftMs <= 0) return null;
  const seconds = Math.ceil(leftMs / 1000);
  return (
    <section className={styles['slip']} aria-live="assertive" aria-label={t(words.offered)}>
      <header className={styles['head']}>
        <strong>{t(words.offered)}</strong>
        <PriorityMark priority={priority} isWorded />
        <span className={styles['left']}>{t(words.secondsLeft, { seconds })}</span>
      </header>
      <meter className={styles['meter']} min={0} max={wholeMs} value={leftMs} aria-hidden="true" />
      <p className={styles['who']}>
        <bdi>{customerName ?? t(words.anonymous)}</bdi>
        <WaitClock since={since} />
      </p>
      <p className={styles['text']}>
        <bdi>{lastMessageText}</bdi>
      </p>
      <footer className={styles['acts']}>
        <Button disabled={isBusy} onClick={decline}>
          {t(words.decline)} <KeyHint keys="o n" />
        </Button>
        <Button type="primary" loading={isBusy} onClick={accept}>
          {t(words.accept)} <KeyHint keys="o y" />
        </Button>
      </footer>
      {others > 0 && <p className={styles['faint']}>{t(words.moreOffers, { count: others })}</p>}
    </section>
  );
}

/** How long is left, to the second; a clock of ours that is wrong only moves the bar. */
function useLeftMs(expiresAt: string): number {
  return Date.parse(expiresAt) - useNow(1).getTime();
}

function useAnswer({ offerId }: Offer) {
  const toast = useToast();
  const navigate = useNavigate();
  const accepting = useAcceptOffer();
  const declining = useDeclineOffer();
  const isBusy = accepting.isPending || declining.isPending;
  const params = { offerId };
  const accept = () =>
    accepting.mutate(
      { params },
      {
        onError: toast.refuse,
        onSuccess: ({ conversationId }) =>
          void navigate({ to: '/inbox/$conversationId', params: { conversationId } }),
      },
    );
  const decline = () => declining.mutate({ params }, { onError: toast.refuse });
  useShortcut('o y', words.acceptKey, accept, { isOn: !isBusy });
  useShortcut('o n', words.declineKey, decline, { isOn: !isBusy });
  return { accept, decline, isBusy };
}
