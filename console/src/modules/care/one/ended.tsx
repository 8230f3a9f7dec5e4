import { Link } from '@tanstack/react-router';
import {
  type FollowUpDetail,
  followUpOutcomeWords,
  followUpStateWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FormPreview } from '#ui/form-preview/form-preview.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from '../care.module.css';
import { useScript } from '../data.ts';
import { useOwnerName } from '../shown.tsx';

/** What came of a follow-up; of one that somebody else is to do, nothing yet. */
export function Ended({ followUp }: { followUp: FollowUpDetail }) {
  const t = useSay();
  const nameOf = useOwnerName();
  const { state, outcome, rating, comment, endedAt, endedBy, ticketId, formId, formVersion, answers } =
    followUp;
  const form = useScript(formVersion === null ? null : formId, formVersion);
  if (state === 'open') return null;
  return (
    <section aria-label={t(words.result)} className={styles['part']}>
      <h2>{t(words.result)}</h2>
      <p>
        <strong>{t(outcome ? followUpOutcomeWords[outcome] : followUpStateWords[state])}</strong>
        {rating !== null && ` · ${t(words.stars, { score: rating })}`}{' '}
        <span className={styles['faint']}>
          {endedBy !== null && `${nameOf(endedBy)} · `}
          {endedAt !== null && <TimeAgo moment={endedAt} />}
        </span>
      </p>
      {comment !== '' && (
        <blockquote className={styles['note']}>
          <bdi>{comment}</bdi>
        </blockquote>
      )}
      {ticketId !== null && (
        <Link to="/tickets/$ticketId" params={{ ticketId }}>
          {t(words.openTicket)}
        </Link>
      )}
      {form && (
        <fieldset disabled className={styles['script']}>
          <legend>{t(words.script)}</legend>
          <FormPreview form={form} answers={answers} onChange={() => undefined} />
        </fieldset>
      )}
    </section>
  );
}
