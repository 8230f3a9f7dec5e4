import { Link } from '@tanstack/react-router';
import { type Quote, type Ticket, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from '../tickets.module.css';

/** The conversations a ticket came from, with what was quoted of them. */
export function Quotes({ ticket: { conversations } }: { ticket: Ticket }) {
  const t = useSay();
  if (conversations.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={t(words.conversations)}>
      <h2>{t(words.conversations)}</h2>
      {conversations.map(({ conversationId, quotes }) => (
        <div key={conversationId} className={styles['part']}>
          {quotes.map((quote) => (
            <QuotedMessage key={quote.messageId} quote={quote} />
          ))}
          <Link to="/inbox/$conversationId" params={{ conversationId }}>
            {t(words.openConversation)}
          </Link>
        </div>
      ))}
    </section>
  );
}

function QuotedMessage({ quote: { authorKind, text, sentAt } }: { quote: Quote }) {
  const t = useSay();
  return (
    <blockquote className={styles['quote']}>
      <cite>
        {authorKind === 'customer' && `${t(words.byCustomer)} · `}
        <TimeAgo moment={sentAt} />
      </cite>
      <bdi className={styles['text']}>{text}</bdi>
    </blockquote>
  );
}
