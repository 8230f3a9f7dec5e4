import type { ReactNode } from 'react';
import styles from './analysis.module.css';

interface Props {
  readonly title: string;
  readonly hint: string;
  /** What is chosen within the part. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** One part of an analysis: what it is called, how it is read, and its figures. */
export function Part({ title, hint, acts, children }: Props) {
  return (
    <section className={styles['part']} aria-label={title}>
      <div className={styles['head']}>
        <h2>{title}</h2>
        {acts && <div className={styles['acts']}>{acts}</div>}
      </div>
      <p className={styles['faint']}>{hint}</p>
      {children}
    </section>
  );
}
