import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '#ui/icon/icon.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import styles from './notice-link.module.css';

interface Props {
  /** Below the console. */
  readonly to: string;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly icon: IconName;
  readonly children: ReactNode;
}

/** A line above a list that says what waits elsewhere, and leads there. */
export function NoticeLink({ to, search = {}, icon, children }: Props) {
  return (
    <Link to={to} search={search} className={styles['notice'] ?? ''}>
      <Icon name={icon} size={14} />
      {children}
    </Link>
  );
}
