import { Link } from '@tanstack/react-router';
import { type Conversation, inboxWords, type Tag, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useIsTouch } from '#lib/use-media.ts';
import { useNow } from '#lib/use-now.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Avatar } from '#ui/show/avatar.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { CustomerLabel } from '../customer-label.tsx';
import { ConversationMarks } from '../marks.tsx';
import { PriorityMark } from '../priority/priority-mark.tsx';
import { TagChips } from '../tags/tag-chip.tsx';
import type { InboxSearch } from '../use-inbox-view.ts';
import { WaitClock } from '../wait-clock.tsx';
import styles from './list.module.css';
import { openByMouse } from './opening.ts';

interface Props {
  readonly conversation: Conversation;
  /** What leads back to the list as it is. */
  readonly search: InboxSearch;
  readonly tags: readonly Tag[];
  readonly isOpen: boolean;
  readonly isUnread: boolean;
  /** The customer writes at this moment. */
  readonly isTyping: boolean;
  /** The colleague who takes care of it, when it is somebody else. */
  readonly assigneeName: string | undefined;
}

/** One conversation of the list: who, what was said last, and how long they wait. */
export function ConversationRow(props: Props) {
  const { conversation, search, tags, isOpen, isUnread, assigneeName } = props;
  const t = useSay();
  const isTouch = useIsTouch();
  const row = useRowFocus(isOpen);
  const { conversationId, customerName, tagIds } = conversation;
  const onClick = (event: MouseEvent) => {
    if (event.detail > 0 && !isTouch) openByMouse();
  };
  return (
    <Link
      ref={row}
      to="/inbox/$conversationId"
      params={{ conversationId }}
      search={{ ...search }}
      preload={false}
      className={styles['row'] ?? ''}
      aria-current={isOpen ? 'true' : undefined}
      data-unread={isUnread}
      onClick={onClick}
    >
      <Avatar of="customer" name={customerName ?? t(inboxWords.anonymous)} size={32} />
      <span className={styles['name']}>
        <CustomerLabel name={customerName} />
      </span>
      <Moment conversation={conversation} isUnread={isUnread} />
      <LastWords {...props} />
      <Signs conversation={conversation} assigneeName={assigneeName} />
      {tagIds.length > 0 && (
        <span className={styles['tags']}>
          <TagChips tags={tags} tagIds={tagIds} />
        </span>
      )}
    </Link>
  );
}

/** What was said last, or that the customer is about to say something. */
function LastWords({ conversation, isTyping }: Props) {
  const t = useSay();
  const { lastMessageText, lastMessageAuthor } = conversation;
  if (isTyping) return <span className={styles['typing']}>{t(words.typing)}</span>;
  return (
    <span className={styles['said']}>
      {lastMessageAuthor !== 'customer' && <span className={styles['we']}>{t(inboxWords.we)}</span>}
      {lastMessageText === '' ? t(words.onlyFiles) : <bdi>{lastMessageText}</bdi>}
    </span>
  );
}

/** How urgent it is and who has it. Always drawn, so that the row keeps its shape. */
function Signs({ conversation, assigneeName }: Pick<Props, 'conversation' | 'assigneeName'>) {
  const { priority } = conversation;
  return (
    <span className={styles['signs']}>
      <ConversationMarks conversation={conversation} />
      {priority !== 'normal' && <PriorityMark priority={priority} />}
      {assigneeName !== undefined && (
        <span title={assigneeName} className={styles['sign']}>
          <Avatar of="member" name={assigneeName} size={16} />
          <span className="spoken">{assigneeName}</span>
        </span>
      )}
    </span>
  );
}

/** How long they wait, when it comes back, or when somebody spoke last. */
function Moment({ conversation, isUnread }: { conversation: Conversation; isUnread: boolean }) {
  const t = useSay();
  const { waitingSince, lastMessageAt, snoozedUntil } = conversation;
  return (
    <span className={styles['moment']}>
      {isUnread && (
        <span className={styles['dot']}>
          <span className="spoken">{t(inboxWords.unread)}</span>
        </span>
      )}
      {snoozedUntil !== null ? (
        <Asleep until={snoozedUntil} />
      ) : waitingSince === null ? (
        <TimeAgo moment={lastMessageAt} />
      ) : (
        <WaitClock since={waitingSince} />
      )}
    </span>
  );
}

function Asleep({ until }: { until: string }) {
  const t = useSay();
  const format = useFormat();
  const time = format.brief(until, useNow(60));
  return (
    <time dateTime={until} title={format.exact(until)} className={styles['asleep']}>
      <Icon name="snooze" size={12} />
      {t(words.wakesAt, { time })}
    </time>
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
