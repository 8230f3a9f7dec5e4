import { Link } from '@tanstack/react-router';
import { type Notice, noticePageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useNotices, useReading } from './data.ts';
import styles from './notices.module.css';

interface Props {
  /** Told when a notice was followed, so that what the list stands in can close. */
  readonly onOpened?: () => void;
  /** The page that it is the whole of says so itself. */
  readonly isTitled?: boolean;
}

/** What the reader was told, newest first. Up and down go from one to the next, Enter opens. */
export function NoticeList({ onOpened, isTitled = false }: Props) {
  const t = useSay();
  const notices = useNotices();
  const { read, readAll, isReading } = useReading();
  if (notices.isPending) return <PageLoading rows={4} />;
  if (!notices.data) return <PageError error={notices.error} onRetry={notices.refetch} />;
  const items = notices.data.pages.flatMap((page) => page.items);
  const newest = items[0];
  if (!newest) return <Empty icon="bell" title={t(words.empty)} sentence={t(words.emptyHint)} />;
  const open = (notice: Notice) => {
    if (notice.readAt === null) read(notice.noticeId);
    onOpened?.();
  };
  const hasUnread = items.some(({ readAt }) => readAt === null);
  return (
    <>
      <div className={styles['head']}>
        {!isTitled && <strong>{t(words.notices)}</strong>}
        <Button
          size="small"
          type="text"
          disabled={!hasUnread}
          loading={isReading}
          onClick={() => readAll(newest.noticeId)}
        >
          {t(words.readAll)}
        </Button>
      </div>
      <Rows items={items} onOpen={open} />
      {notices.hasNextPage && (
        <Button
          block
          type="text"
          loading={notices.isFetchingNextPage}
          onClick={() => notices.fetchNextPage()}
        >
          {t(words.more)}
        </Button>
      )}
    </>
  );
}

function Rows({ items, onOpen }: { items: readonly Notice[]; onOpen: (notice: Notice) => void }) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = rows.findIndex((row) => row.matches(':focus'));
    if (by === undefined || at === -1) return;
    event.preventDefault();
    rows[at + by]?.focus();
  };
  return (
    <ul ref={list} className={styles['rows']} onKeyDown={onKeyDown}>
      {items.map((notice) => (
        <Row key={notice.noticeId} notice={notice} onOpen={() => onOpen(notice)} />
      ))}
    </ul>
  );
}

function Row({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const t = useSay();
  const { locale } = useLocale();
  const isUnread = notice.readAt === null;
  return (
    <li>
      <Link to={notice.path} className={styles['row'] ?? ''} data-unread={isUnread} onClick={onOpen}>
        <span className={styles['mark']} aria-hidden="true" />
        <span className={styles['said']}>
          {isUnread && <span className="spoken">{t(words.isUnread)} </span>}
          <bdi>{notice.text[locale]}</bdi>
        </span>
        <span className={styles['when']}>
          <TimeAgo moment={notice.createdAt} />
        </span>
      </Link>
    </li>
  );
}
