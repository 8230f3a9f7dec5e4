import { Link } from '@tanstack/react-router';
import { type Conversation, inboxWords as words } from '@zhiyin/domain/inbox';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsTouch } from '#lib/use-media.ts';
import { Avatar } from '#ui/show/avatar.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { CustomerLabel } from '../customer-label.tsx';
import { WaitClock } from '../wait-clock.tsx';
import styles from './list.module.css';
import { openByMouse } from './opening.ts';
import type { Tab } from './tabs.ts';

interface Props {
  readonly conversation: Conversation;
  readonly tab: Tab;
  readonly isOpen: boolean;
  readonly isUnread: boolean;
  /** The colleague who takes care of it, when it is somebody else. */
  readonly assigneeName: string | undefined;
}

/** One conversation of the list: who, what was said last, and how long they wait. */
export function ConversationRow({ conversation, tab, isOpen, isUnread, assigneeName }: Props) {
  const t = useSay();
  const isTouch = useIsTouch();
  const row = useRowFocus(isOpen);
  const { conversationId, customerName, lastMessageText, lastMessageAuthor } = conversation;
  const onClick = (event: MouseEvent) => {
    if (event.detail > 0 && !isTouch) openByMouse();
  };
  return (
    <Link
      ref={row}
      to="/inbox/$conversationId"
      params={{ conversationId }}
      search={{ tab }}
      preload={false}
      className={styles['row'] ?? ''}
      aria-current={isOpen ? 'true' : undefined}
      data-unread={isUnread}
      onClick={onClick}
    >
      <Avatar of="customer" name={customerName ?? t(words.anonymous)} size={32} />
      <span className={styles['name']}>
        <CustomerLabel name={customerName} />
      </span>
      <Moment conversation={conversation} isUnread={isUnread} />
      <span className={styles['said']}>
        {lastMessageAuthor !== 'customer' && <span className={styles['we']}>{t(words.we)}</span>}
        <bdi>{lastMessageText}</bdi>
      </span>
      {assigneeName !== undefined && (
        <span className={styles['sign']} title={assigneeName}>
          <Avatar of="member" name={assigneeName} size={16} />
          <span className="spoken">{assigneeName}</span>
        </span>
      )}
    </Link>
  );
}

/** How long they wait, or when somebody spoke last. */
function Moment({ conversation, isUnread }: { conversation: Conversation; isUnread: boolean }) {
  const t = useSay();
  const { waitingSince, lastMessageAt } = conversation;
  return (
    <span className={styles['moment']}>
      {isUnread && (
        <span className={styles['dot']}>
          <span className="spoken">{t(words.unread)}</span>
        </span>
      )}
      {waitingSince === null ? <TimeAgo moment={lastMessageAt} /> : <WaitClock since={waitingSince} />}
    </span>
  );
}

/** Brings the open row into sight, and the focus to it when the list has it. */
function useRowFocus(isOpen: boolean) {
  const row = useRef<HTMLAnchorElement>(null);
  // The outside systems are scrolling and focus, which follow the keys.
  useEffect(() => {
    if (!isOpen) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    if (row.current?.closest('ul')?.contains(document.activeElement)) row.current.focus();
  }, [isOpen]);
  return row;
}
