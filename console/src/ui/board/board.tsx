import type { CSSProperties, ReactNode } from 'react';
import styles from './board.module.css';

interface Props {
  /** How many stand beside each other; on a phone they stand below each other. */
  readonly columns: number;
  readonly children: ReactNode;
}

/** Things in columns by how far they have come: `BoardColumn`s with `BoardCard`s. */
export function Board({ columns, children }: Props) {
  const style: CSSProperties & Record<'--columns', number> = { '--columns': columns };
  return (
    <div className={styles['board']} style={style}>
      {children}
    </div>
  );
}
