import type { ReactNode } from 'react';
import styles from './set-up.module.css';

interface Props {
  /** Of its heading; one of a page. */
  readonly id: string;
  readonly title: string;
  /** What it is for. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A part of a page on which something outside is connected. */
export function SetUpPart({ id, title, hint, children }: Props) {
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <h2 id={id} className={styles['heading']}>
        {title}
      </h2>
      {hint !== undefined && <SetUpHint>{hint}</SetUpHint>}
      {children}
    </section>
  );
}

/** A sentence that helps, and may be passed over. */
export function SetUpHint({ children }: { readonly children: ReactNode }) {
  return <p className={styles['hint']}>{children}</p>;
}

/** What is to be done at the other end, in this order. */
export function SetUpSteps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ol className={styles['steps']}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
