import { Link, useLocation } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Mark } from './mark.tsx';
import { useWings } from './modules-context.ts';
import styles from './rail.module.css';
import { WaitingCount } from './waiting-count.tsx';
import { pageAt } from './wing-list.ts';

/** The wings of the house, down the left side. */
export function Rail() {
  const t = useSay();
  const wings = useWings();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t(words.mainNavigation)} className={styles['rail']}>
      <Mark size={28} />
      <ul className={styles['wings']}>
        {wings.map(({ wing, words: name, icon, pages }) => (
          <li key={wing}>
            <Link
              to={pages[0]?.path ?? '/'}
              className={styles['wing'] ?? ''}
              activeOptions={{ exact: true }}
              data-current={pageAt(pages, pathname) !== null}
            >
              <Icon name={icon} size={20} />
              <span>{t(name)}</span>
              <WaitingCount pages={pages} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
