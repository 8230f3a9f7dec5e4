import { inboxWords as words } from '@zhiyin/domain/inbox';
import { clockText } from '#lib/i18n/duration.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import styles from './wait-clock.module.css';

const hourSeconds = 3600;
const daySeconds = 24 * hourSeconds;

/** How long the customer has waited by now: to the second below an hour, in whole hours or days above. */
export function WaitClock({ since }: { since: string }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(1);
  // A server's clock that is ahead of ours must not make a negative wait.
  const seconds = Math.max(0, (now.getTime() - Date.parse(since)) / 1000);
  const unit = seconds < daySeconds ? hourSeconds : daySeconds;
  const time = seconds < hourSeconds ? clockText(seconds) : format.duration(seconds - (seconds % unit));
  return (
    <time dateTime={since} title={format.exact(since)} className={styles['wait']}>
      {t(words.waitsSince, { time })}
    </time>
  );
}
