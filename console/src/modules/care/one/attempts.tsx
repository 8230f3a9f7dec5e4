import { attemptWayWords, type FollowUpDetail, carePageWords as words } from '@zhiyin/domain/care';
import { useSay } from '#lib/i18n/locale-context.ts';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from '../care.module.css';
import { useOwnerName } from '../shown.tsx';

/** Every try to reach the customer, the first one first. */
export function Attempts({ followUp: { attempts } }: { followUp: FollowUpDetail }) {
  const t = useSay();
  const nameOf = useOwnerName();
  return (
    <section aria-label={t(words.attempts)} className={styles['part']}>
      <h2>{t(words.attempts)}</h2>
      {attempts.length === 0 && <p className={styles['faint']}>{t(words.noAttempts)}</p>}
      {attempts.map(({ attemptId, at, way, isReached, note, memberId }) => (
        <p key={attemptId}>
          {t(attemptWayWords[way])} · {t(isReached ? words.reached : words.notReached)}
          {note !== '' && (
            <>
              {' · '}
              <bdi>{note}</bdi>
            </>
          )}{' '}
          <span className={styles['faint']}>
            {memberId !== null && `${nameOf(memberId)} · `}
            <TimeAgo moment={at} />
          </span>
        </p>
      ))}
    </section>
  );
}
