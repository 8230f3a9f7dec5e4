import type { ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import type { Tone } from '#ui/theme/tokens.ts';
import styles from './banner.module.css';

interface Props {
  readonly tone: Exclude<Tone, 'plum' | 'ash'>;
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A line that concerns the whole page below it. */
export function Banner({ tone, icon = 'info', children, action }: Props) {
  return (
    <div role={tone === 'seal' ? 'alert' : 'status'} className={classNames(styles['banner'], styles[tone])}>
      <Icon name={icon} className={styles['icon']} />
      <p className={styles['sentence']}>{children}</p>
      {action}
    </div>
  );
}
