import { Link } from '@tanstack/react-router';
import type { Word } from '@zhiyin/domain/kit';
import {
  type Suggestion,
  type SuggestionState,
  suggestionStateWords,
  suggestionTopicWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { BoardCard, type Way } from '#ui/board/board-card.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useOwnerName } from '../data.ts';
import styles from '../suggestions.module.css';
import { beside } from './moves.ts';

interface Props {
  readonly suggestion: Suggestion;
  readonly isMovable: boolean;
  readonly onDrag: (suggestion: Suggestion | null) => void;
  readonly onMove: (suggestion: Suggestion, to: SuggestionState) => void;
}

/** A suggestion on the board: what it is, whose it is, and how many stand behind it. */
export function SuggestionCard({ suggestion, isMovable, onDrag, onMove }: Props) {
  const t = useSay();
  const format = useFormat();
  const ownerName = useOwnerName(t(words.nobody), t(words.someone));
  const { suggestionId, text, topic, ownerId, supporters, answerBy, answeredAt, isOverdue } = suggestion;
  const { before, next } = beside(suggestion.state);
  const way = (to: SuggestionState | null, label: Word): Way | null =>
    to && { label: t(label, { state: t(suggestionStateWords[to]) }), onGo: () => onMove(suggestion, to) };
  return (
    <BoardCard
      title={
        <Link
          to="/suggestions/$suggestionId"
          params={{ suggestionId }}
          className={styles['cardTitle'] ?? ''}
          draggable={false}
        >
          <bdi>{text === '' ? t(words.withdrawn) : text}</bdi>
        </Link>
      }
      about={
        <>
          {t(suggestionTopicWords[topic])} · {ownerName(ownerId)}
        </>
      }
      isMovable={isMovable}
      onDrag={(isDragged) => onDrag(isDragged ? suggestion : null)}
      before={way(before, words.back)}
      next={way(next, words.onward)}
    >
      {supporters > 1 && <StatusTag tone="azure">{t(words.supportedBy, { n: supporters })}</StatusTag>}
      {isOverdue && <StatusTag tone="seal">{t(words.isLate)}</StatusTag>}
      {answeredAt === null && !isOverdue && (
        <span className={styles['faint']}>{t(words.dueOn, { date: format.day(answerBy) })}</span>
      )}
    </BoardCard>
  );
}
