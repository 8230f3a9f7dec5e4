import { Link, useLocation } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { ListedWing } from './wing-list.ts';
import { pageAt } from './wing-list.ts';
import styles from './wing-pages.module.css';

/** More than this many and they stand in a column of their own. */
export const tabsMax = 6;

/** The pages of the wing one is in: a line of tabs, or a column when there are many. */
export function WingPages({ wing, as }: { wing: ListedWing; as: 'tabs' | 'column' }) {
  const t = useSay();
  const { pathname } = useLocation();
  const current = pageAt(wing.pages, pathname);
  return (
    <nav aria-label={t(words.pagesOfWing, { wing: t(wing.words) })} className={styles[as]}>
      {wing.pages.map((page) => (
        <Link
          key={page.path}
          to={page.path}
          className={styles['page'] ?? ''}
          activeOptions={{ exact: true }}
          aria-current={page === current ? 'page' : undefined}
        >
          {as === 'column' && <Icon name={page.icon} />}
          {t(page.words)}
        </Link>
      ))}
    </nav>
  );
}
