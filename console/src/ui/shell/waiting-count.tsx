import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { ConsolePage } from './console-module.ts';
import styles from './waiting-count.module.css';

/** How many things wait on the first page of a wing that counts any: the one place on the rail where red is used. */
export function WaitingCount({ pages }: { pages: readonly ConsolePage[] }) {
  const counting = pages.find((page) => page.useWaiting);
  return counting?.useWaiting ? <Count useWaiting={counting.useWaiting} /> : null;
}

function Count({ useWaiting }: { useWaiting: () => number | null }) {
  const t = useSay();
  const count = useWaiting() ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles['count']}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="spoken">{t(words.waitingCount, { count })}</span>
    </span>
  );
}
