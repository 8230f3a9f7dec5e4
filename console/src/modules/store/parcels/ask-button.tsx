import { parcelPageWords as words } from '@zhiyin/domain/store';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAskForParcel } from './data.ts';
import styles from './parcels.module.css';

interface Props {
  readonly orderId: string;
  readonly trackingNumber: string;
  /** A tracker locks a parcel that is asked for more often. */
  readonly askableAt: string;
}

/** Asks where a parcel is now; says from when on that may be done again. */
export function AskButton({ orderId, trackingNumber, askableAt }: Props) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(15);
  const toast = useToast();
  const ask = useAskForParcel();
  const mayAsk = Date.parse(askableAt) <= now.getTime();
  const run = () =>
    ask.mutate(
      { params: { orderId }, body: { trackingNumber } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.parcelAsked)) },
    );
  if (!mayAsk && !ask.isPending)
    return (
      <p className={styles['faint']}>{t(words.parcelAskAgain, { time: format.brief(askableAt, now) })}</p>
    );
  return (
    <div>
      <Button
        size="small"
        icon={<Icon name="refresh" />}
        loading={ask.isPending}
        aria-label={t(words.parcelAskOf, { number: trackingNumber })}
        onClick={run}
      >
        {t(words.parcelAsk)}
      </Button>
    </div>
  );
}
