import { words } from '@zhiyin/domain/console';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './form.module.css';
import type { Slot } from './use-draft.ts';

export interface FieldProps<Value> {
  /** `draft.at('name')`. */
  readonly at: Slot<Value>;
  readonly label: string;
  /** What to write, and what for; not what is forbidden. */
  readonly hint?: ReactNode;
  readonly isOptional?: boolean;
}

/** What ties an input to its label and to what is wrong with it; spread on the element that takes the focus. */
export interface InputTies {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface Props<Value> extends FieldProps<Value> {
  readonly children: (ties: InputTies) => ReactNode;
}

/** A label, its input, a hint and what is wrong. What may be left out says so; the rest is needed. */
export function Field<Value>({ at, label, hint, isOptional = false, children }: Props<Value>) {
  const t = useSay();
  const hintId = `${at.id}-hint`;
  const hasMore = Boolean(at.problem || hint);
  return (
    <div className={styles['field']}>
      <label htmlFor={at.id} className={styles['label']}>
        {label}
        {isOptional && <span className={styles['optional']}>{t(words.optional)}</span>}
      </label>
      {children({
        id: at.id,
        'aria-invalid': at.problem !== undefined,
        'aria-required': !isOptional,
        'aria-describedby': hasMore ? hintId : undefined,
      })}
      {hasMore && (
        <p id={hintId} className={at.problem ? styles['problem'] : styles['hint']}>
          {at.problem ?? hint}
        </p>
      )}
    </div>
  );
}
