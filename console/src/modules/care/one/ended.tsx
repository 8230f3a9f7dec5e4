import { Link } from '@tanstack/react-router';
import {
  careHandle,
  type FollowUpDetail,
  followUpOutcomeWords,
  followUpStateWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useFormOf } from '#modules/platform';
import { useReasonNames } from '#modules/reasons';
import { FormPreview } from '#ui/form-preview/form-preview.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from '../care.module.css';
import { useOwnerName } from '../shown.tsx';
import { useOpenFollowUp } from './use-undo-end.ts';

/** What came of a follow-up; of one that somebody else is to do, nothing yet. */
export function Ended({ followUp }: { followUp: FollowUpDetail }) {
  const t = useSay();
  const nameOf = useOwnerName();
  const { state, outcome, rating, causeKey, comment, endedAt, endedBy, ticketId } = followUp;
  const { formId, formVersion, answers } = followUp;
  const form = useFormOf(formVersion === null ? null : formId, formVersion);
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
      {causeKey !== null && <Cause reasonKey={causeKey} />}
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
      <OpenAgain followUp={followUp} />
    </section>
  );
}

/** What was behind it, as a reason of the shop's tree. */
function Cause({ reasonKey }: { reasonKey: string }) {
  const t = useSay();
  const reasons = useReasonNames();
  return (
    <p className={styles['faint']}>
      {t(words.cause)}: {reasons.get(reasonKey) ?? reasonKey}
    </p>
  );
}

function OpenAgain({ followUp }: { followUp: FollowUpDetail }) {
  const t = useSay();
  const may = useMay();
  const { open, isBusy } = useOpenFollowUp();
  if (!may(careHandle)) return null;
  return (
    <span>
      <Button size="small" loading={isBusy} onClick={() => open(followUp)}>
        {t(words.openAgain)}
      </Button>
    </span>
  );
}
