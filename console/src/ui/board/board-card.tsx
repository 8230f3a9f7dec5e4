import type { ReactNode } from 'react';
import { IconButton } from '#ui/control/icon-button.tsx';
import styles from './board.module.css';

/** A column that a card may go to by its button. */
export interface Way {
  readonly label: string;
  readonly onGo: () => void;
}

interface Props {
  /** A link to the thing's own page. */
  readonly title: ReactNode;
  readonly about: ReactNode;
  readonly isMovable: boolean;
  /** Told when it is taken up, and when it is let go wherever that is. */
  readonly onDrag: (isDragged: boolean) => void;
  /** To the columns beside its own, for whoever does not drag. */
  readonly before: Way | null;
  readonly next: Way | null;
  /** How things stand with it: tags and counts. */
  readonly children: ReactNode;
}

/** A thing on a board. */
export function BoardCard({ title, about, isMovable, onDrag, before, next, children }: Props) {
  return (
    <article
      className={styles['card']}
      draggable={isMovable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      {title}
      <p className={styles['faint']}>{about}</p>
      <p className={styles['foot']}>
        {children}
        {isMovable && (
          <span className={styles['ways']}>
            {before && <IconButton icon="chevron-left" label={before.label} onClick={before.onGo} />}
            {next && <IconButton icon="chevron-right" label={next.label} onClick={next.onGo} />}
          </span>
        )}
      </p>
    </article>
  );
}
