import type { ButtonHTMLAttributes, Ref } from 'react';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import styles from './icon-button.module.css';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** What it does; also shown on hover. */
  readonly label: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A verb as a picture, where a row or a bar has no room for its word. */
export function IconButton({ icon, label, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(styles['button'], className)}
    >
      <Icon name={icon} />
    </button>
  );
}
