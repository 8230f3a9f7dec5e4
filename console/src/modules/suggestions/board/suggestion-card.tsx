import { Link } from '@tanstack/react-router';
import {
  type Suggestion,
  type SuggestionState,
  suggestionStateWords,
  suggestionTopicWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
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
  return (
    <article
      className={styles['card']}
      draggable={isMovable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(suggestion);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <Link
        to="/suggestions/$suggestionId"
        params={{ suggestionId }}
        className={styles['cardTitle']}
        draggable={false}
      >
        <bdi>{text === '' ? t(words.withdrawn) : text}</bdi>
      </Link>
      <p className={styles['faint']}>
        {t(suggestionTopicWords[topic])} · {ownerName(ownerId)}
      </p>
      <p className={styles['cardFoot']}>
        {supporters > 1 && <StatusTag tone="azure">{t(words.supportedBy, { n: supporters })}</StatusTag>}
        {isOverdue && <StatusTag tone="seal">{t(words.isLate)}</StatusTag>}
        {answeredAt === null && !isOverdue && (
          <span className={styles['faint']}>{t(words.dueOn, { date: format.day(answerBy) })}</span>
        )}
        {isMovable && <MoveButtons suggestion={suggestion} onMove={onMove} />}
      </p>
    </article>
  );
}

function MoveButtons({ suggestion, onMove }: Pick<Props, 'suggestion' | 'onMove'>) {
  const t = useSay();
  const { before, next } = beside(suggestion.state);
  return (
    <span className={styles['moves']}>
      {before && (
        <IconButton
          icon="chevron-left"
          label={t(words.back, { state: t(suggestionStateWords[before]) })}
          onClick={() => onMove(suggestion, before)}
        />
      )}
      {next && (
        <IconButton
          icon="chevron-right"
          label={t(words.onward, { state: t(suggestionStateWords[next]) })}
          onClick={() => onMove(suggestion, next)}
        />
      )}
    </span>
  );
}
