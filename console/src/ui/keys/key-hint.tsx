import { Fragment } from 'react';
import styles from './key-hint.module.css';
import { type Keys, keyCaps } from './key-stroke.ts';
import { isMac } from './shortcut-context.ts';

/** The caps of a shortcut, e.g. ⌘ K. */
export function KeyHint({ keys }: { keys: Keys }) {
  return (
    <span className={styles['hint']}>
      {keyCaps(keys, isMac).map((caps) => (
        <Fragment key={caps.join('+')}>
          {caps.map((cap) => (
            <kbd key={cap} className={styles['cap']}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
