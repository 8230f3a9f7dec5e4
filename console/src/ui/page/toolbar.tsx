import type { ReactNode } from 'react';
import styles from './toolbar.module.css';

interface Props {
  /** What it works on, for those who listen. */
  readonly label: string;
  /** Narrowing: search, filters, counts. */
  readonly children: ReactNode;
  /** Verbs, at the far end. */
  readonly actions?: ReactNode;
}

/** The line above a list: what narrows it on one side, what is done with it on the other. */
export function Toolbar({ label, children, actions }: Props) {
  return (
    <search className={styles['toolbar']} aria-label={label}>
      <div className={styles['narrow']}>{children}</div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </search>
  );
}
