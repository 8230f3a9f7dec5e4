import type { ReactNode } from 'react';
import styles from './bulk-bar.module.css';

/** What can be done with all rows that are ticked, above them. */
export function BulkBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section aria-label={label} className={styles['bar']}>
      {children}
    </section>
  );
}
