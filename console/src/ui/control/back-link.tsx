import { Link } from '@tanstack/react-router';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './back-link.module.css';

interface Props {
  /** Below the console. */
  readonly to: string;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly label: string;
}

/** Leads from one thing back to the list that it stands in. */
export function BackLink({ to, search = {}, label }: Props) {
  return (
    <Link to={to} search={search} className={styles['back'] ?? ''}>
      <Icon name="chevron-left" />
      {label}
    </Link>
  );
}
