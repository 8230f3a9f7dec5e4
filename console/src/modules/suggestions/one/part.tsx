import { type ReactNode, useId } from 'react';
import styles from '../suggestions.module.css';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A part of a suggestion's page. */
export function Part({ title, hint, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <h2 id={id}>{title}</h2>
      {hint && <p className={styles['faint']}>{hint}</p>}
      {children}
    </section>
  );
}
