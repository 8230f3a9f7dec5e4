import { Link } from '@tanstack/react-router';
import { type Conversation, inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useConversationsOf } from '../data.ts';
import styles from './side.module.css';

interface Props {
  readonly customerId: string;
  /** The one that is open anyway. */
  readonly exceptId?: string;
}

/** A customer's conversations, newest first, so that nobody asks what was said before. */
export function OtherConversations({ customerId, exceptId }: Props) {
  const t = useSay();
  const query = useConversationsOf(customerId);
  const pages = pagesOf<Conversation>(query);
  if (query.isPending) return <PageLoading rows={3} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;

  const rows = pages.rows.filter((row) => row.conversationId !== exceptId);
  if (rows.length === 0 && !pages.more.hasMore) {
    return <p className={styles['blank']}>{t(exceptId ? words.noEarlier : words.noConversations)}</p>;
  }
  return (
    <>
      <ul className={styles['others']}>
        {rows.map((row) => (
          <li key={row.conversationId}>
            <OtherConversation conversation={row} />
          </li>
        ))}
      </ul>
      <MoreRows {...pages.more} />
    </>
  );
}

function OtherConversation({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const { conversationId, lastMessageText, lastMessageAt, state } = conversation;
  return (
    <Link to="/inbox/$conversationId" params={{ conversationId }} className={styles['other'] ?? ''}>
      <span className={styles['said']}>
        <bdi>{lastMessageText}</bdi>
      </span>
      <span className={styles['when']}>
        <StatusTag tone={state === 'open' ? 'azure' : 'ash'}>
          {t(state === 'open' ? words.open : words.closed)}
        </StatusTag>
        <TimeAgo moment={lastMessageAt} />
      </span>
    </Link>
  );
}
