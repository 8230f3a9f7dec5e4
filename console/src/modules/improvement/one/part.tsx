import { type ReactNode, useId } from 'react';
import styles from '../improvement.module.css';

interface Props {
  readonly title: string;
  readonly hint?: ReactNode;
  /** Stands at the end of the heading's line. */
  readonly verb?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a finding's page. */
export function Part({ title, hint, verb, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <header>
        <h2 id={id}>{title}</h2>
        {verb}
      </header>
      {hint && <p className={styles['faint']}>{hint}</p>}
      {children}
    </section>
  );
}
