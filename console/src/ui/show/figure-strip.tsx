import type { ReactNode } from 'react';
import styles from './figure-strip.module.css';

/** Figures beside each other above the list that they count: five in a row, two on a phone. */
export function FigureStrip({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section aria-label={label} className={styles['strip']}>
      {children}
    </section>
  );
}
