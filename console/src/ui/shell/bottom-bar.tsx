import { Link, useLocation } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { Fragment, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './bottom-bar.module.css';
import { useWings } from './modules-context.ts';
import { sectionWords } from './section-words.ts';
import { WaitingCount } from './waiting-count.tsx';
import { inSections, pageAt } from './wing-list.ts';

const shownMax = 4;

/** The rail on a phone: the first wings under the thumb, the rest behind one more. */
export function BottomBar() {
  const t = useSay();
  const wings = useWings();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const behind = wings.slice(shownMax).flatMap(({ pages }) => pages);
  return (
    <nav aria-label={t(words.mainNavigation)} className={styles['bar']}>
      {wings.slice(0, shownMax).map(({ wing, words: name, icon, pages }) => (
        <Link
          key={wing}
          to={pages[0]?.path ?? '/'}
          className={styles['wing'] ?? ''}
          activeOptions={{ exact: true }}
          data-current={pageAt(pages, pathname) !== null}
        >
          <Icon name={icon} size={20} />
          {t(name)}
          <WaitingCount pages={pages} />
        </Link>
      ))}
      <button
        type="button"
        className={styles['wing']}
        data-current={pageAt(behind, pathname) !== null}
        onClick={() => setOpen(true)}
      >
        <Icon name="menu" size={20} />
        {t(words.more)}
        <WaitingCount pages={behind} />
      </button>
      {isOpen && (
        <Dialog title={t(words.mainNavigation)} onClose={() => setOpen(false)}>
          <EveryPage onGo={() => setOpen(false)} />
        </Dialog>
      )}
    </nav>
  );
}

function EveryPage({ onGo }: { onGo: () => void }) {
  const t = useSay();
  return (
    <div className={styles['every']}>
      {useWings().map(({ wing, words: name, pages }) => (
        <section key={wing} aria-label={t(name)}>
          <h3 className={styles['heading']}>{t(name)}</h3>
          {inSections(pages).map(({ section, pages: gathered }) => (
            <Fragment key={section}>
              {section !== null && <h4 className={styles['heading']}>{t(sectionWords[section])}</h4>}
              {gathered.map((page) => (
                <Link key={page.path} to={page.path} className={styles['page'] ?? ''} onClick={onGo}>
                  <Icon name={page.icon} />
                  {t(page.words)}
                </Link>
              ))}
            </Fragment>
          ))}
        </section>
      ))}
    </div>
  );
}
