import { Link } from '@tanstack/react-router';
import {
  type Finding,
  type FindingState,
  findingOriginWords,
  findingOutcomeWords,
  findingStateWords,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import type { Word } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { BoardCard, type Way } from '#ui/board/board-card.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useOwnerName } from '../data.ts';
import styles from '../improvement.module.css';
import { JudgeTag } from '../proof/judge-tag.tsx';

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
  const { before, next } = beside(finding.state);
  const way = (to: FindingState | null, label: Word): Way | null =>
    to && { label: t(label, { state: t(findingStateWords[to]) }), onGo: () => onMove(finding, to) };
  return (
    <BoardCard
      title={
        <Link
          to="/improvement/$findingId"
          params={{ findingId }}
          className={styles['cardTitle'] ?? ''}
          draggable={false}
        >
          <bdi>{title}</bdi>
        </Link>
      }
      about={
        <>
          {t(findingOriginWords[origin])} · {ownerName(ownerId)} · {format.day(openedAt)}
        </>
      }
      isMovable={isMovable && finding.state !== 'closed'}
      onDrag={(isDragged) => onDrag(isDragged ? finding : null)}
      before={way(before, words.back)}
      next={way(next, words.onward)}
    >
      {outcome && (
        <StatusTag tone={outcome === 'proved' ? 'jade' : 'ash'}>{t(findingOutcomeWords[outcome])}</StatusTag>
      )}
      {actions > 0 && <span>{t(words.actionsDone, { done: actionsDone, all: actions })}</span>}
      <JudgeTag finding={finding} />
      {actionsOverdue > 0 && (
        <StatusTag tone="seal">{t(words.overdueCount, { n: actionsOverdue })}</StatusTag>
      )}
    </BoardCard>
  );
}

/** The columns that a card may go to by its buttons. */
function beside(state: FindingState): { before: FindingState | null; next: FindingState | null } {
  if (state === 'open') return { before: null, next: 'acting' };
  return state === 'acting' ? { before: 'open', next: 'proving' } : { before: 'acting', next: null };
}
