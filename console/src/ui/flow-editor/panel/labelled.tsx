import { type ReactNode, useId } from 'react';
import styles from '../flow-editor.module.css';

/** A name above an input that takes its id. */
export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
