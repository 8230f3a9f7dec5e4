import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { carePageWords as words } from '@zhiyin/domain/care';
import { inboxRead, readThread } from '@zhiyin/domain/inbox';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from '../care.module.css';

const shownMax = 12;

/** The end of the conversation, so that whoever calls knows what was said; notes and the rest are one click away. */
export function Quotes({ conversationId }: { conversationId: string }) {
  const t = useSay();
  const may = useMay();
  const thread = useQuery({
    ...endpointQuery(readThread, { params: { conversationId }, query: { limit: shownMax } }),
    enabled: may(inboxRead),
  });
  if (!may(inboxRead)) return null;
  return (
    <section aria-label={t(words.quotes)} className={styles['part']}>
      <h2>{t(words.quotes)}</h2>
      {thread.isPending && <PageLoading rows={4} />}
      {thread.isError && !thread.data && <PageError error={thread.error} onRetry={thread.refetch} />}
      {thread.data?.messages
        .filter(({ visibility }) => visibility === 'public')
        .map(({ messageId, authorKind, text, sentAt }) => (
          <blockquote key={messageId} className={styles['quote']}>
            <cite>
              {t(authorKind === 'customer' ? words.byCustomer : words.byShop)} · <TimeAgo moment={sentAt} />
            </cite>
            <bdi>{text === '' ? '…' : text}</bdi>
          </blockquote>
        ))}
      <Link to="/inbox/$conversationId" params={{ conversationId }}>
        {t(words.openConversation)}
      </Link>
    </section>
  );
}
