import { Link } from '@tanstack/react-router';
import {
  type Finding,
  type FindingState,
  findingOriginWords,
  findingOutcomeWords,
  findingStateWords,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useOwnerName } from '../data.ts';
import styles from '../improvement.module.css';

interface Props {
  readonly finding: Finding;
  readonly isMovable: boolean;
  readonly onDrag: (finding: Finding | null) => void;
  readonly onMove: (finding: Finding, to: FindingState) => void;
}

/** A finding on the board: what is wrong, whose it is, and how far it has come. */
export function FindingCard({ finding, isMovable, onDrag, onMove }: Props) {
  const t = useSay();
  const format = useFormat();
  const ownerName = useOwnerName(t(words.someone));
  const { findingId, title, origin, ownerId, openedAt, outcome, actions, actionsDone, actionsOverdue } =
    finding;
  const canMove = isMovable && finding.state !== 'closed';
  return (
    <article
      className={styles['card']}
      draggable={canMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(finding);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <Link
        to="/improvement/$findingId"
        params={{ findingId }}
        className={styles['cardTitle']}
        draggable={false}
      >
        <bdi>{title}</bdi>
      </Link>
      <p className={styles['faint']}>
        {t(findingOriginWords[origin])} · {ownerName(ownerId)} · {format.day(openedAt)}
      </p>
      <p className={styles['cardFoot']}>
        {outcome && (
          <StatusTag tone={outcome === 'proved' ? 'jade' : 'ash'}>
            {t(findingOutcomeWords[outcome])}
          </StatusTag>
        )}
        {actions > 0 && <span>{t(words.actionsDone, { done: actionsDone, all: actions })}</span>}
        {actionsOverdue > 0 && (
          <StatusTag tone="seal">{t(words.overdueCount, { n: actionsOverdue })}</StatusTag>
        )}
        {canMove && <MoveButtons finding={finding} onMove={onMove} />}
      </p>
    </article>
  );
}

/** The columns that a card may go to by its buttons. */
function beside(state: FindingState): { before: FindingState | null; next: FindingState | null } {
  if (state === 'open') return { before: null, next: 'acting' };
  return state === 'acting' ? { before: 'open', next: 'proving' } : { before: 'acting', next: null };
}

function MoveButtons({ finding, onMove }: Pick<Props, 'finding' | 'onMove'>) {
  const t = useSay();
  const { before, next } = beside(finding.state);
  return (
    <span className={styles['moves']}>
      {before && (
        <IconButton
          icon="chevron-left"
          label={t(words.back, { state: t(findingStateWords[before]) })}
          onClick={() => onMove(finding, before)}
        />
      )}
      {next && (
        <IconButton
          icon="chevron-right"
          label={t(words.onward, { state: t(findingStateWords[next]) })}
          onClick={() => onMove(finding, next)}
        />
      )}
    </span>
  );
}
