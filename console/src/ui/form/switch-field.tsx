import { Switch } from 'antd';
import type { ReactNode } from 'react';
import styles from './form.module.css';
import type { Slot } from './use-draft.ts';

interface Props {
  readonly at: Slot<boolean>;
  readonly label: string;
  readonly hint?: ReactNode;
}

/** Something that is on or off at once when saved; its sentence says what on means. */
export function SwitchField({ at, label, hint }: Props) {
  const labelId = `${at.id}-label`;
  const hintId = `${at.id}-hint`;
  return (
    <div className={styles['switch']}>
      <Switch
        id={at.id}
        size="small"
        checked={at.value}
        onChange={at.onChange}
        aria-labelledby={labelId}
        aria-describedby={hint ? hintId : undefined}
      />
      <div>
        <label id={labelId} htmlFor={at.id}>
          {label}
        </label>
        {hint && (
          <p id={hintId} className={styles['hint']}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
