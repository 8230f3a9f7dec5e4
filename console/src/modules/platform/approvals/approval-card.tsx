import type { Endpoint } from '@zhiyin/domain/kit';
import { type ApprovalEntry, approvalPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames } from '#modules/people';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from './approvals.module.css';
import { outcomes } from './outcomes.ts';
import { OwnWord } from './own-word.tsx';
import { Rounds } from './rounds.tsx';

interface Props {
  readonly approval: ApprovalEntry;
  /** What else is old after a word was given. */
  readonly stale?: readonly Endpoint[];
}

const nothing: readonly Endpoint[] = [];

/** One approval: what it is about, whose word it takes, and the place to give one's own. */
export function ApprovalCard({ approval, stale = nothing }: Props) {
  const t = useSay();
  const names = useMemberNames();
  const { moveLabel, moveKey, fromLabel, toLabel, outcome, askedBy, askedAt, comment, confirmed } = approval;
  const { words: said, tone } = outcomes[outcome];
  const who = (askedBy !== null && names.get(askedBy)) || t(words.someone);
  return (
    <article className={styles['card']}>
      <header className={styles['head']}>
        <b>{moveLabel ? t(moveLabel) : moveKey}</b>
        {fromLabel && toLabel && (
          <span className={styles['faint']}>{t(words.way, { from: t(fromLabel), to: t(toLabel) })}</span>
        )}
        <StatusTag tone={tone}>{t(said)}</StatusTag>
      </header>
      <p className={styles['faint']}>
        {t(words.askedAgo, { who })} · <TimeAgo moment={askedAt} />
      </p>
      <Amount approval={approval} />
      {comment !== '' && (
        <blockquote className={styles['comment']} aria-label={t(words.comment)}>
          <bdi>{comment}</bdi>
        </blockquote>
      )}
      {confirmed.length > 0 && (
        <p>
          <span className={styles['faint']}>{t(words.confirmed)}</span>{' '}
          {confirmed.map((one) => t(one)).join(t(words.list))}
        </p>
      )}
      <Rounds approval={approval} />
      <OwnWord approval={approval} stale={stale} />
    </article>
  );
}

function Amount({ approval: { amount, currency } }: { approval: ApprovalEntry }) {
  const t = useSay();
  const format = useFormat();
  if (amount === null || currency === null) return null;
  return (
    <p className={styles['amount']}>
      <span className={styles['faint']}>{t(words.amount)}</span> <b>{format.money(amount, currency)}</b>
    </p>
  );
}
