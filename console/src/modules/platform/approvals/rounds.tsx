import { type ApprovalEntry, approvalPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from './approvals.module.css';
import { type Standing, standings } from './round-looks.ts';

/** Whose word is asked, round after round, and what each has said. */
export function Rounds({ approval }: { approval: ApprovalEntry }) {
  const t = useSay();
  const { rounds } = approval;
  return (
    <ol className={styles['rounds']}>
      {rounds.map(({ needs, approverIds }, index) => {
        const isOne = needs === 'one' && approverIds.length > 1;
        const said = t(isOne ? words.one : words.all);
        const isNow = approval.outcome === 'open' && index === approval.round;
        return (
          <li key={approverIds.join()} aria-current={isNow ? 'step' : undefined} data-now={isNow}>
            {(rounds.length > 1 || approverIds.length > 1) && (
              <span className={styles['faint']}>
                {rounds.length > 1 ? t(words.roundNumber, { round: index + 1, needs: said }) : said}
              </span>
            )}
            <ul className={styles['people']}>
              {standings(approval, index).map((one) => (
                <Person key={one.memberId} standing={one} />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

const shown = {
  approved: { words: words.approved, tone: 'jade' },
  refused: { words: words.refused, tone: 'seal' },
  waits: { words: words.waits, tone: 'amber' },
  'in-turn': { words: words.inTurn, tone: 'ash' },
  spared: { words: words.spared, tone: 'ash' },
} as const;

function Person({ standing: { memberId, said, looks } }: { standing: Standing }) {
  const t = useSay();
  const names = useMemberNames();
  const nameOf = (id: string) => names.get(id) ?? t(words.gone);
  const { words: label, tone } = shown[looks];
  return (
    <li className={styles['person']}>
      <bdi className={styles['name']}>{nameOf(memberId)}</bdi>
      <StatusTag tone={tone}>{t(label)}</StatusTag>
      {said && <TimeAgo moment={said.decidedAt} />}
      {said?.decidedBy && (
        <span className={styles['faint']}>{t(words.inPlaceOf, { who: nameOf(said.decidedBy) })}</span>
      )}
      {said && said.note !== '' && <bdi className={styles['note']}>{said.note}</bdi>}
    </li>
  );
}
