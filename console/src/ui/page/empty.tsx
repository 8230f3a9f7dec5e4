import type { ReactNode } from 'react';
import { Icon } from '#ui/icon/icon.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import styles from './empty.module.css';

interface Props {
  readonly icon: IconName;
  /** What is not there, in a few words. */
  readonly title: string;
  /** Why, and what to do next. */
  readonly sentence?: ReactNode;
  /** The next step itself. */
  readonly action?: ReactNode;
}

/** An empty screen says what to do next. */
export function Empty({ icon, title, sentence, action }: Props) {
  return (
    <div className={styles['empty']}>
      <Icon name={icon} size={36} className={styles['icon']} />
      <p className={styles['title']}>{title}</p>
      {sentence && <p className={styles['sentence']}>{sentence}</p>}
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
