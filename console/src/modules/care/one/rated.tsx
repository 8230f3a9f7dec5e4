import { useQuery } from '@tanstack/react-query';
import { carePageWords as words } from '@zhiyin/domain/care';
import { type Ask, listAsks, surveyPageWords, surveysRead } from '@zhiyin/domain/surveys';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from '../care.module.css';

const shownMax = 3;

/** How the customer rated the conversation, so that whoever calls knows what about; nothing of who said nothing. */
export function Rated({ conversationId }: { conversationId: string }) {
  const t = useSay();
  const may = useMay();
  const asks = useQuery({
    ...endpointQuery(listAsks, { query: { conversationId, state: 'answered', limit: shownMax } }),
    enabled: may(surveysRead),
  });
  const items = asks.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t(words.rated)} className={styles['part']}>
      <h2>{t(words.rated)}</h2>
      {items.map((ask) => (
        <Rating key={ask.askId} ask={ask} />
      ))}
    </section>
  );
}

function Rating({ ask: { score, solved, comment, answeredAt } }: { ask: Ask }) {
  const t = useSay();
  const said = [
    ...(score === null ? [] : [t(surveyPageWords.stars, { score })]),
    ...(solved === null ? [] : [t(solved ? surveyPageWords.solved : surveyPageWords.unsolved)]),
  ];
  return (
    <blockquote className={styles['quote']}>
      <cite>
        <strong>{said.join(' · ')}</strong> {answeredAt !== null && <TimeAgo moment={answeredAt} />}
      </cite>
      {comment !== '' && <bdi>{comment}</bdi>}
    </blockquote>
  );
}
