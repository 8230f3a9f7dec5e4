import { Link } from '@tanstack/react-router';
import {
  type Handoff,
  type HandoffQuote,
  handoffFrameWords,
  handoffWords as words,
} from '@zhiyin/domain/handoffs';
import type { SaidAnswer } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useHandoff } from '../data.ts';
import styles from '../handoffs.module.css';
import { StateTag } from '../shown.tsx';
import { Aside } from './aside.tsx';
import { Moves } from './moves.tsx';
import { Story } from './story.tsx';

/** One hand-off: what is asked, what came back, what happened and was said. */
export function HandoffPage({ handoffId }: { handoffId: string }) {
  const t = useSay();
  const handoff = useHandoff(handoffId);
  if (handoff.isPending) return <PageLoading rows={8} />;
  if (!handoff.data) {
    return (
      <Page title={t(handoffFrameWords.handoff)}>
        <PageError error={handoff.error} onRetry={handoff.refetch} />
      </Page>
    );
  }
  return <Shown handoff={handoff.data} />;
}

function Shown({ handoff }: { handoff: Handoff }) {
  const t = useSay();
  const under = (
    <span className={styles['row']}>
      <span className={styles['number']}>#{handoff.number}</span>
      {t(handoff.typeName)}
      <StateTag state={handoff.state} />
    </span>
  );
  return (
    <Page title={handoff.title} description={under} aside={<Aside handoff={handoff} />}>
      <Moves handoff={handoff} />
      <section className={styles['part']} aria-label={t(words.asked)}>
        <h2>{t(words.asked)}</h2>
        {handoff.note && <bdi className={styles['text']}>{handoff.note}</bdi>}
        <Said answers={handoff.said} />
        <Origin handoff={handoff} />
      </section>
      <Quotes quotes={handoff.quotes} />
      <Result handoff={handoff} />
      <Story handoff={handoff} />
    </Page>
  );
}

function Said({ answers }: { answers: readonly SaidAnswer[] }) {
  const t = useSay();
  if (answers.length === 0) return null;
  return (
    <dl className={styles['facts']}>
      {answers.map(({ key, label, text }) => (
        <div key={key} className={styles['fact']}>
          <dt>{t(label)}</dt>
          <dd className={styles['text']}>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The way back to where it came from, for those who may see that. */
function Origin({ handoff: { conversationId, ticketId } }: { handoff: Handoff }) {
  const t = useSay();
  if (conversationId === null && ticketId === null) return null;
  return (
    <span className={styles['row']}>
      {conversationId !== null && (
        <Link to="/inbox/$conversationId" params={{ conversationId }}>
          {t(words.openConversation)}
        </Link>
      )}
      {ticketId !== null && (
        <Link to="/tickets/$ticketId" params={{ ticketId }}>
          {t(words.openTicket)}
        </Link>
      )}
    </span>
  );
}

function Quotes({ quotes }: { quotes: readonly HandoffQuote[] }) {
  const t = useSay();
  if (quotes.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={t(words.sentAlong)}>
      <h2>{t(words.sentAlong)}</h2>
      {quotes.map(({ messageId, authorKind, sentAt, text }) => (
        <blockquote key={messageId} className={styles['quote']}>
          <cite>
            {authorKind === 'customer' && `${t(words.byCustomer)} · `}
            <TimeAgo moment={sentAt} />
          </cite>
          <bdi className={styles['text']}>{text}</bdi>
        </blockquote>
      ))}
    </section>
  );
}

function Result({ handoff: { answeredAt, resultText, resultSaid } }: { handoff: Handoff }) {
  const t = useSay();
  if (answeredAt === null) return null;
  return (
    <section className={styles['part']} aria-label={t(words.result)}>
      <h2>{t(words.result)}</h2>
      {resultText && <bdi className={styles['text']}>{resultText}</bdi>}
      <Said answers={resultSaid} />
    </section>
  );
}
