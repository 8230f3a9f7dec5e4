import type { ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import type { Tone } from '#ui/theme/tokens.ts';
import styles from './status-tag.module.css';

interface Props {
  readonly tone: Tone;
  /** A filled tag calls; use it for one state a screen at most, such as a breach. */
  readonly isLoud?: boolean;
  readonly children: ReactNode;
}

/** A state in words, with its colour. `seal` is for what waits for a person; what is over is `ash`. */
export function StatusTag({ tone, isLoud = false, children }: Props) {
  return (
    <span className={classNames(styles['tag'], styles[tone], isLoud && styles['loud'])}>{children}</span>
  );
}
