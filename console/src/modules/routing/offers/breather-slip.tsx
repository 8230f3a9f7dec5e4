import { routingPageWords as words } from '@zhiyin/domain/routing';
import { Button } from 'antd';
import { clockText } from '#lib/i18n/duration.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useEndBreather } from '../data.ts';
import styles from './offers.module.css';

/** Says that the reader is given nothing new for a while, and lets them end that. */
export function BreatherSlip({ until }: { until: string }) {
  const t = useSay();
  const toast = useToast();
  const ending = useEndBreather();
  const seconds = (Date.parse(until) - useNow(1).getTime()) / 1000;
  if (seconds <= 0) return null;
  return (
    <section className={styles['breather']} role="status">
      <Icon name="clock" />
      <span>{t(words.breathing, { time: clockText(seconds) })}</span>
      <Button
        size="small"
        loading={ending.isPending}
        onClick={() => ending.mutate({}, { onError: toast.refuse })}
      >
        {t(words.endBreather)}
      </Button>
    </section>
  );
}
