import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './page-loading.module.css';

/** The page's shape while its content is on the way. Quick answers come before it shows, so nothing flashes. */
export function PageLoading({ rows = 6 }: { rows?: number }) {
  const t = useSay();
  return (
    <div role="status" className={styles['loading']}>
      <span className="spoken">{t(words.loading)}</span>
      <i className={styles['title']} />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these lines have no identity
        <i key={row} className={styles['row']} style={{ width: `${92 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
