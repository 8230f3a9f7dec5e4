import { Link, useLocation } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { Fragment, useEffect, useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { sectionWords } from './section-words.ts';
import { inSections, type ListedWing, pageAt } from './wing-list.ts';
import styles from './wing-pages.module.css';

/** More than this many and they stand in a column of their own. */
export const tabsMax = 6;

/** The pages of the wing one is in: a line of tabs, or a column when there are many. */
export function WingPages({ wing, as }: { wing: ListedWing; as: 'tabs' | 'column' }) {
  const t = useSay();
  const { pathname } = useLocation();
  const current = pageAt(wing.pages, pathname);
  const nav = useRef<HTMLElement>(null);
  const path = current?.path;

  // The outside system is scrolling: a phone shows a part of the line, and one must see where one is.
  useEffect(() => {
    if (path === undefined) return;
    const page = nav.current?.querySelector('[aria-current="page"]');
    page?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);

  return (
    <nav ref={nav} aria-label={t(words.pagesOfWing, { wing: t(wing.words) })} className={styles[as]}>
      {inSections(wing.pages).map(({ section, pages }) => (
        <Fragment key={section}>
          {as === 'column' && section !== null && (
            <p className={styles['heading']}>{t(sectionWords[section])}</p>
          )}
          {pages.map((page) => (
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
        </Fragment>
      ))}
    </nav>
  );
}
