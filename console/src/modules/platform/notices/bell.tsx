import { Link, useNavigate } from '@tanstack/react-router';
import { noticePageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { later } from '#lib/later.tsx';
import { useIsNarrow } from '#lib/use-media.ts';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { useHearNotices, useUnread } from './data.ts';
import styles from './notices.module.css';

const NoticeList = later<{ onOpened?: () => void }>(
  async () => (await import('./notice-list.tsx')).NoticeList,
);

/** In the top bar: how much is new for the reader, and what. On a phone it leads to a page of its own. */
export function Bell() {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const navigate = useNavigate();
  const unread = useUnread();
  useHearNotices();
  useShortcut('g n', words.notices, () => navigate({ to: '/notices' }));
  const label = unread === 0 ? t(words.notices) : t(words.unread, { count: written(unread) });
  const face = (
    <>
      <Icon name="bell" size={18} />
      {unread > 0 && (
        <span className={styles['count']} aria-hidden="true">
          {written(unread)}
        </span>
      )}
    </>
  );
  if (isNarrow) {
    return (
      <Link to="/notices" aria-label={label} className={styles['opener'] ?? ''}>
        {face}
      </Link>
    );
  }
  return (
    <Disclosure label={label} buttonClassName={styles['opener']} button={face}>
      {(close) => (
        <div className={styles['slip']}>
          <NoticeList onOpened={close} />
        </div>
      )}
    </Disclosure>
  );
}

function written(unread: number): string {
  return unread > 99 ? '99+' : String(unread);
}
