import { Link } from '@tanstack/react-router';
import {
  linkConversation,
  type Quote,
  type Ticket,
  ticketsHandle,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../../data.ts';
import styles from '../../tickets.module.css';

/** The conversations a ticket came from, with what was quoted of them. */
export function Quotes({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const may = useMay()(ticketsHandle) && ticket.mergedIntoId === null;
  const unlink = useUnlink(ticket.ticketId);
  if (ticket.conversations.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={t(words.conversations)}>
      <h2>{t(words.conversations)}</h2>
      {ticket.conversations.map((linked) => (
        <div key={linked.conversationId} className={styles['part']}>
          {linked.quotes.map((quote) => (
            <QuotedMessage key={quote.messageId} quote={quote} />
          ))}
          <span className={styles['row']}>
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId: linked.conversationId }}
              className={styles['grow'] ?? ''}
            >
              {t(words.openConversation)}
            </Link>
            {may && (
              <IconButton icon="close" label={t(words.unlinkConversation)} onClick={() => unlink(linked)} />
            )}
          </span>
        </div>
      ))}
    </section>
  );
}

/** Takes the link away and offers the way back, with what was quoted. */
function useUnlink(ticketId: string) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(linkConversation, ticketReads);
  return ({ conversationId, quotes }: Ticket['conversations'][number]) => {
    const write = (isLinked: boolean, onSuccess: () => void) => {
      const messageIds = quotes.map(({ messageId }) => messageId);
      const body = { conversationId, isLinked, messageIds };
      act.mutate({ params: { ticketId }, body }, { onError: toast.refuse, onSuccess });
    };
    const undo = () => write(true, () => {});
    write(false, () => toast.sayUndo(t(words.untied), undo, `${ticketId}-${conversationId}`));
  };
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
