import type { ReactNode } from 'react';
import styles from './set-up.module.css';

interface Props {
  /** How it stands, in a word. */
  readonly light: ReactNode;
  /** What follows from it. */
  readonly sentence?: ReactNode;
  /** Pairs of `dt` and `dd`. */
  readonly facts: ReactNode;
  /** What waits or failed. */
  readonly children?: ReactNode;
}

/** How something that is connected stands; whoever listens hears when that changes. */
export function SetUpHealth({ light, sentence, facts, children }: Props) {
  return (
    <section aria-live="polite" className={styles['part']}>
      <div>{light}</div>
      {sentence}
      <dl className={styles['facts']}>{facts}</dl>
      {children}
    </section>
  );
}

interface TroubleProps {
  readonly children: ReactNode;
  /** In the words of the other end. */
  readonly detail?: string | null;
}

/** What is wrong, in plain words and in those of the other end. */
export function SetUpTrouble({ children, detail }: TroubleProps) {
  return (
    <p role="status" className={styles['trouble']}>
      {children}
      {detail && <small>{detail}</small>}
    </p>
  );
}
